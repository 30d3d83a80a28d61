package dev.madoguchi.sandbox.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody outside who writes to the desk and reads what comes back. */
public final class Customer {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final String address;
    private final PostOffice office;
    private final Postman postman;
    private int read;

    Customer(String name, String address, PostOffice office, Postman postman) {
        this.name = name;
        this.address = address;
        this.office = office;
        this.postman = postman;
        this.read = mails().size();
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** Sends a plain text mail and gives its Message-ID. */
    public String writes(String to, String subject, String text) {
        return writes(CustomerMail.to(to).subject(subject).text(text));
    }

    public String writes(CustomerMail mail) {
        var messageId = "<%s@%s>".formatted(UUID.randomUUID(), address.substring(address.indexOf('@') + 1));
        sendsRaw(MailProgram.write(Addresses.named(name, address), mail, messageId, Instant.now()));
        return messageId;
    }

    /** Answers as mail programs do: to the sender (or where he wants answers), in the thread, with the mail quoted below. */
    public String replies(ReceivedMail mail, String text) {
        return replies(mail, text, List.of());
    }

    public String replies(ReceivedMail mail, String text, List<MailFile> files) {
        var answer = CustomerMail.to(mail.header("Reply-To").orElse(mail.from()))
                .subject(
                        mail.subject().toLowerCase(Locale.ROOT).startsWith("re:")
                                ? mail.subject()
                                : "Re: " + mail.subject())
                .text(text + "\n\n" + quoted(mail))
                .answering(mail);
        files.forEach(file -> answer.attach(file.name(), file.type(), file.bytes()));
        return writes(answer);
    }

    /** Sends these bytes exactly as they are, to whom their To and Cc name. */
    public void sendsRaw(byte[] source) {
        postman.carry(address, source);
        office.keepSent(address, source);
    }

    /** As {@link #sendsRaw(byte[])}, but with an empty return path, as bounces and auto-replies have. */
    public void sendsWithoutReturnPath(byte[] source) {
        postman.carry("", source);
        office.keepSent(address, source);
    }

    /** Everything in the mailbox, the newest last. */
    public List<ReceivedMail> mails() {
        return office.received(address);
    }

    /** Everything this customer has sent, the newest last. */
    public List<ReceivedMail> sent() {
        return office.sent(address);
    }

    /** The next mail that this method has not given before; waits for it if need be. */
    public ReceivedMail awaitMail() {
        return awaitMail(PATIENCE);
    }

    public ReceivedMail awaitMail(Duration limit) {
        var mail = office.await(address, read, limit);
        read++;
        return mail;
    }

    /** Whether a mail is there that {@link #awaitMail()} has not given yet. */
    public boolean hasUnreadMail() {
        return mails().size() > read;
    }

    private static String quoted(ReceivedMail mail) {
        var when = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(mail.at());
        return "On %s, %s wrote:%n".formatted(when, mail.from())
                + mail.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
