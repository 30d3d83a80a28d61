package dev.madoguchi.mailbridge;

/** Where access tokens come from. Any thread may ask. */
public interface TokenSource {

    /**
     * A token that is good now.
     *
     * @throws MailFailure LOGIN when we are given none, TEMPORARY or UNREACHABLE when none can be had at the moment
     */
    String token();

    /** A mail server refused this token: the next one must be another one. */
    void refused(String token);
}
