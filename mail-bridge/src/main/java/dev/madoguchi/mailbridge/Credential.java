package dev.madoguchi.mailbridge;

/** What proves to a mail server who we are; the door through which OAuth 2 will come. */
public sealed interface Credential permits Credential.Password {

    /** A password, which is never shown. */
    record Password(String value) implements Credential {

        @Override
        public String toString() {
            return "Password[hidden]";
        }
    }
}
