package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.MailFailure.Kind;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.server.TokenChallenge;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Puts what Jakarta Mail throws into words, and into what it means for the next attempt. */
final class Failures {

    private static final int LONGEST_ANSWER = 300;

    private Failures() {}

    /** While connecting, logging in or opening a folder. */
    static MailFailure connecting(MailAccount account, Exception failure) {
        var server = account.host() + ":" + account.port();
        if (failure instanceof AuthenticationFailedException) {
            boolean later = answer(failure).startsWith("4");
            boolean token = account.credential() instanceof Credential.Token;
            if (later) {
                return failure(
                        Kind.TEMPORARY,
                        server + " cannot check the " + (token ? "token" : "password") + " now",
                        failure);
            }
            var refused = token ? " refused the access token for this user" : " refused user name or password";
            return failure(Kind.LOGIN, server + refused, failure);
        }
        if (failure instanceof FolderNotFoundException) {
            return failure(Kind.PERMANENT, "The folder does not exist on " + server, failure);
        }
        if (cause(failure, UnknownHostException.class)) {
            return new MailFailure(Kind.UNREACHABLE, "There is no host named " + account.host() + ".", failure);
        }
        if (cause(failure, SSLException.class) || cause(failure, GeneralSecurityException.class)) {
            return failure(Kind.UNREACHABLE, "No trustworthy TLS connection to " + server, failure);
        }
        if (cause(failure, SocketTimeoutException.class)) {
            return new MailFailure(Kind.UNREACHABLE, server + " does not answer in time.", failure);
        }
        return failure(Kind.UNREACHABLE, server + " cannot be reached", failure);
    }

    /** While a mailbox is being read. */
    static MailFailure reading(MailAccount account, Exception failure) {
        boolean lost = failure instanceof FolderClosedException
                || failure instanceof StoreClosedException
                || cause(failure, IOException.class);
        var kind = lost ? Kind.UNREACHABLE : Kind.TEMPORARY;
        return failure(kind, account.host() + ":" + account.port() + " did not finish what it was asked", failure);
    }

    /** While a mail is being handed over. */
    static MailFailure sending(MailAccount account, Exception failure, boolean handedOver) {
        int code = code(failure);
        var server = account.host() + ":" + account.port();
        if (code >= 500) {
            return failure(Kind.PERMANENT, server + " refused the mail", failure);
        }
        if (code >= 400) {
            return failure(Kind.TEMPORARY, server + " does not take the mail now", failure);
        }
        if (handedOver) {
            return new MailFailure(
                    Kind.UNCERTAIN,
                    "The connection to " + server
                            + " was lost after the mail had been handed over: it may have been sent.",
                    failure);
        }
        return failure(
                Kind.TEMPORARY, "The connection to " + server + " was lost before the mail was handed over", failure);
    }

    /** The gravest code the server gave to the sender, a recipient or the mail; 0 when it gave none. */
    private static int code(Exception failure) {
        int code = 0;
        Exception next = failure;
        for (int i = 0; i < 200 && next instanceof MessagingException messaging; i++) {
            code = Math.max(code, codeOf(messaging));
            next = messaging.getNextException();
        }
        return code;
    }

    private static int codeOf(MessagingException failure) {
        if (failure instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPAddressFailedException address ? address.getReturnCode() : 0;
    }

    private static MailFailure failure(Kind kind, String words, Exception failure) {
        var answer = answer(failure);
        return new MailFailure(kind, answer.isEmpty() ? words + "." : words + ": " + answer, failure);
    }

    /** What the server said. It never repeats a password: Jakarta Mail sends it alone, and it is not in an answer. */
    private static String answer(Exception failure) {
        var message = deepest(failure);
        var clean = CleanText.oneLine(message == null ? "" : TokenChallenge.readable(message));
        return clean.length() > LONGEST_ANSWER ? clean.substring(0, LONGEST_ANSWER) + " …" : clean;
    }

    /** A failed sending hides the answer about the recipient behind "Invalid Addresses". */
    private static @Nullable String deepest(Exception failure) {
        boolean hides = failure instanceof SendFailedException && !(failure instanceof SMTPSendFailedException);
        var next = hides ? ((SendFailedException) failure).getNextException() : null;
        return next == null ? failure.getMessage() : next.getMessage();
    }

    private static boolean cause(Throwable failure, Class<? extends Exception> type) {
        @Nullable Throwable next = failure;
        for (int i = 0; i < 20 && next != null; i++) {
            if (type.isInstance(next)) {
                return true;
            }
            next = next.getCause();
        }
        return false;
    }
}
