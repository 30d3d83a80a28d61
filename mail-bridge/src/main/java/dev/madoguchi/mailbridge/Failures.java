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
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Puts what Jakarta Mail throws into words, and into what it means for the next attempt. */
final class Failures {

    private static final int LONGEST_ANSWER = 300;
    private static final int MOST_RECIPIENTS = 10_000;

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

    /** While a mail is being handed over. What was said of single recipients decides only if nothing was said of the mail. */
    static MailFailure sending(MailAccount account, Exception failure, boolean handedOver) {
        var refused = refused(failure);
        int code = code(failure, refused, handedOver);
        var server = account.host() + ":" + account.port();
        if (code >= 500) {
            return failure(Kind.PERMANENT, server + " refused the mail", failure, refused);
        }
        if (code >= 400) {
            return failure(Kind.TEMPORARY, server + " does not take the mail now", failure, refused);
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

    /** What the server said of single recipients. */
    static List<RefusedRecipient> refused(Exception failure) {
        var refused = new ArrayList<RefusedRecipient>();
        Exception next = failure;
        for (int i = 0; i < MOST_RECIPIENTS && next instanceof MessagingException messaging; i++) {
            if (messaging instanceof SMTPAddressFailedException recipient && recipient.getReturnCode() >= 400) {
                refused.add(new RefusedRecipient(
                        recipient.getAddress().getAddress(),
                        recipient.getReturnCode() >= 500,
                        clean(recipient.getMessage())));
            }
            next = messaging.getNextException();
        }
        return refused;
    }

    private static int code(Exception failure, List<RefusedRecipient> refused, boolean handedOver) {
        int code = failure instanceof MessagingException messaging ? codeOf(messaging) : 0;
        if (code >= 400 || handedOver || refused.isEmpty()) {
            return code;
        }
        return refused.stream().allMatch(RefusedRecipient::permanent) ? 500 : 400;
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
        return failure(kind, words, failure, List.of());
    }

    private static MailFailure failure(Kind kind, String words, Exception failure, List<RefusedRecipient> refused) {
        var answer = answer(failure);
        return new MailFailure(kind, answer.isEmpty() ? words + "." : words + ": " + answer, failure, refused);
    }

    /** What the server said. It never repeats a password: Jakarta Mail sends it alone, and it is not in an answer. */
    private static String answer(Exception failure) {
        return clean(deepest(failure));
    }

    private static String clean(@Nullable String message) {
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
