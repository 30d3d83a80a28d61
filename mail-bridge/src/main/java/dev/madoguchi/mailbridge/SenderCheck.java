package dev.madoguchi.mailbridge;

/** What the mail server that received a mail found out about its sender (RFC 8601): whether From can be believed. */
public enum SenderCheck {
    /** The domain in From vouches for the mail: by DMARC, or by SPF or DKIM of the same organisation. */
    PASSED,
    /** The mail is not from the domain in From, as far as that domain can tell. */
    FAILED,
    /** Nobody vouches for the mail: the server said nothing, the domain in From publishes nothing, or there are several From. */
    UNPROVEN;

    /**
     * What the receiving server wrote into {@code Authentication-Results}. Only its topmost fields count, and only above the first
     * {@code Received} of another organisation: whatever stands below may have been written by the sender.
     *
     * @param authservId how our server calls itself in that field, such as {@code mx.google.com}; {@code none} for servers that leave the
     *     name out, as Microsoft 365 does
     */
    public static SenderCheck of(IncomingMail mail, String authservId) {
        return new AuthenticationResults(mail.headers(), authservId).check(mail.from());
    }
}
