package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.MailFailure.Kind;
import jakarta.mail.MessagingException;

/** One attempt to log in: what is shown to the server, and who must hear of it when it is refused. */
final class Login {

    private final MailAccount account;
    private final String secret;

    private Login(MailAccount account, String secret) {
        this.account = account;
        this.secret = secret;
    }

    /**
     * With the password, or with a token got for this attempt.
     *
     * @throws MailFailure when there is no token
     */
    static Login to(MailAccount account) {
        var credential = account.credential();
        return new Login(
                account,
                credential instanceof Credential.Token token
                        ? token.source().token()
                        : ((Credential.Password) credential).value());
    }

    /** Never both: a token is no password, and must not be shown as one. */
    static String mechanisms(Credential credential) {
        return credential instanceof Credential.Token ? "XOAUTH2" : "PLAIN LOGIN";
    }

    String secret() {
        return secret;
    }

    MailFailure failed(MessagingException failure) {
        var told = Failures.connecting(account, failure);
        if (told.kind() == Kind.LOGIN && account.credential() instanceof Credential.Token token) {
            token.source().refused(secret);
        }
        return told;
    }
}
