package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.server.Sockets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Hands finished mails to an SMTP server (RFC 5321), and always knows whether it may have taken them. */
public final class MailSender {

    /** RFC 5321 section 4.5.3.2.6: a server may need ten minutes after the final dot; who gives up earlier sends twice. */
    private static final Duration AFTER_FINAL_DOT = Duration.ofMinutes(10);

    private MailSender() {}

    /**
     * Sends exactly these bytes, to each recipient for whom the server takes them.
     *
     * @param envelopeFrom where bounces go; empty for mail that must never bounce
     * @param recipients bare addresses, at least one
     * @param mime a whole mail with CR LF line ends, such as {@link MimeWriter} writes it
     * @return for whom the server did not take it; it took it for all others
     * @throws MailFailure if it took it for nobody: UNREACHABLE or LOGIN before anything was offered, TEMPORARY for 4xx of at least one
     *     recipient and a connection lost early, PERMANENT for 5xx; UNCERTAIN when the connection is lost after the final dot
     * @throws IllegalArgumentException when an address cannot be sent to
     */
    public static List<RefusedRecipient> send(
            MailAccount account, String envelopeFrom, List<String> recipients, byte[] mime) {
        return send(account, envelopeFrom, recipients, mime, () -> {});
    }

    /**
     * The same.
     *
     * @param beforeFinalDot runs when all but the final dot has been said: until it has ended the server takes nothing, and it takes
     *     nothing at all if it throws
     */
    public static List<RefusedRecipient> send(
            MailAccount account, String envelopeFrom, List<String> recipients, byte[] mime, Runnable beforeFinalDot) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("recipients: a mail needs somebody to go to.");
        }
        recipients.forEach(recipient -> HeaderGate.address("recipients", new MailAddress(recipient, null)));
        if (!envelopeFrom.isEmpty()) {
            HeaderGate.address("envelopeFrom", new MailAddress(envelopeFrom, null));
        }
        var sockets = new Sockets();
        var session = MailSession.smtp(account, sockets);
        var transport = connected(account, session, sockets, beforeFinalDot);
        try {
            transport.sendMessage(new Finished(session, envelopeFrom, mime), addresses(recipients));
            return List.of();
        } catch (SMTPSendFailedException failure) {
            if (failure.getReturnCode() / 100 == 2) {
                return Failures.refused(failure);
            }
            throw Failures.sending(account, failure, transport.handedOver);
        } catch (MessagingException failure) {
            throw Failures.sending(account, failure, transport.handedOver);
        } finally {
            close(transport);
        }
    }

    /**
     * Connects and logs in, and sends nothing.
     *
     * @throws MailFailure UNREACHABLE or LOGIN
     */
    public static void check(MailAccount account) {
        var sockets = new Sockets();
        close(connected(account, MailSession.smtp(account, sockets), sockets, () -> {}));
    }

    private static WatchedTransport connected(
            MailAccount account, Session session, Sockets sockets, Runnable beforeFinalDot) {
        var login = account.user().isEmpty() ? null : Login.to(account);
        var transport = new WatchedTransport(session, sockets, beforeFinalDot);
        try {
            transport.connect(
                    account.host(),
                    account.port(),
                    login == null ? null : account.user(),
                    login == null ? null : login.secret());
            return transport;
        } catch (MessagingException failure) {
            close(transport);
            throw login == null ? Failures.connecting(account, failure) : login.failed(failure);
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException afterwards) {
            // the mail is taken or refused by now; how the server says good-bye changes neither
            return;
        }
    }

    private static InternetAddress[] addresses(List<String> recipients) {
        var addresses = new InternetAddress[recipients.size()];
        for (int at = 0; at < addresses.length; at++) {
            addresses[at] = new InternetAddress();
            addresses[at].setAddress(recipients.get(at));
        }
        return addresses;
    }

    /** A transport that remembers when the final dot is sent, and is patient from then on. */
    private static final class WatchedTransport extends SMTPTransport {

        private final Sockets sockets;
        private final Runnable beforeFinalDot;
        private boolean handedOver;

        WatchedTransport(Session session, Sockets sockets, Runnable beforeFinalDot) {
            super(session, new URLName("smtp", null, -1, null, null, null));
            this.sockets = sockets;
            this.beforeFinalDot = beforeFinalDot;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            try {
                beforeFinalDot.run();
            } catch (RuntimeException failure) {
                // as if the connection had broken here: it is closed without the dot
                throw new IOException(failure.getMessage(), failure);
            }
            sockets.readTimeout(AFTER_FINAL_DOT);
            handedOver = true;
            super.finishData();
        }
    }

    /** A message that is its bytes and nothing else. */
    private static final class Finished extends SMTPMessage {

        private final byte[] mime;

        Finished(Session session, String envelopeFrom, byte[] mime) {
            super(session);
            this.mime = mime;
            setEnvelopeFrom(envelopeFrom.isEmpty() ? "<>" : envelopeFrom);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
            out.write(mime);
        }
    }
}
