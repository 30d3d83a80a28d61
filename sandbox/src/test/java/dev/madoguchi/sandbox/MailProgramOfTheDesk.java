package dev.madoguchi.sandbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Another mail program at a mailbox of the desk, and the server's filter that puts mails into folders. */
final class MailProgramOfTheDesk implements AutoCloseable {

    private final Session session = Session.getInstance(new Properties());
    private final Store store;
    private final String address;

    MailProgramOfTheDesk(SandboxDesk desk, String address) {
        this.address = address;
        try {
            store = session.getStore("imap");
            var password = desk.configuration().get("desk.mailboxes[0].imap.password");
            store.connect("127.0.0.1", desk.mail().imapPort(), address, password);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void create(String folder) {
        try {
            store.getFolder(folder).create(Folder.HOLDS_MESSAGES);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void put(String folder, String subject, String from) {
        var source = "From: %s\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <%d@elsewhere.example>\r\n\r\nHello!\r\n"
                .formatted(from, address, subject, System.nanoTime());
        try (var open = open(folder)) {
            var mail = new MimeMessage(session, new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
            open.appendMessages(new Message[] {mail});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void move(String from, String to, String subject) {
        try (var open = open(from)) {
            for (var mail : open.getMessages()) {
                if (subject.equals(mail.getSubject())) {
                    open.copyMessages(new Message[] {mail}, store.getFolder(to));
                    mail.setFlag(Flags.Flag.DELETED, true);
                }
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Folder open(String name) throws MessagingException {
        var folder = store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
