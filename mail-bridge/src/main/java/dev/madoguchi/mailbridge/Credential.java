package dev.madoguchi.mailbridge;

/** What proves to a mail server who we are. */
public sealed interface Credential permits Credential.Password, Credential.Token {

    /** A password, which is never shown. */
    record Password(String value) implements Credential {

        @Override
        public String toString() {
            return "Password[hidden]";
        }
    }

    /** An access token of OAuth 2, asked for at each log-in and shown to the server by XOAUTH2. */
    record Token(TokenSource source) implements Credential {

        @Override
        public String toString() {
            return "Token[hidden]";
        }
    }
}
