package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Attachments.Attachment;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailbox;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which mails and files of an inquiry a third person may get, and how they stand in the mail to them. */
@Component
public class PassedOn {

    /** What most mail servers take. */
    private static final int MOST_MEGABYTES = 25;

    private static final long MEGABYTE = 1024L * 1024;

    private final Messages messages;
    private final Attachments attachments;

    PassedOn(Messages messages, Attachments attachments) {
        this.messages = messages;
        this.attachments = attachments;
    }

    /** What the customer wrote and what the customer got, oldest first. */
    public List<Message> mails(InquiryId inquiry) {
        return messages.of(inquiry).stream()
                .filter(said -> said.kind() == Kind.INCOMING || said.kind() == Kind.REPLY && said.state() == State.SENT)
                .toList();
    }

    /** The files of these mails. */
    public List<Attachment> files(InquiryId inquiry) {
        return mails(inquiry).stream()
                .flatMap(mail -> attachments.of(mail.id()).stream())
                .filter(Attachment::fetched)
                .toList();
    }

    /** Nobody's Cc stands in it, and nothing that was folded away. */
    String text(InquiryId inquiry, List<MessageId> chosen, @Nullable Message answered, SupportMailbox mailbox) {
        var parts = new ArrayList<String>();
        if (answered != null) {
            parts.add(Quote.of(answered, mailbox).whole());
        }
        var offered = mails(inquiry);
        refuseUnless(offered.stream().map(Message::id).toList().containsAll(chosen));
        offered.stream()
                .filter(mail -> chosen.contains(mail.id()))
                .map(mail -> text(mail, mailbox))
                .forEach(parts::add);
        return String.join("\n\n", parts);
    }

    /** Copies of the files, as they are now. */
    List<NewAttachment> files(InquiryId inquiry, List<Long> chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        var files = files(inquiry).stream()
                .filter(file -> chosen.contains(file.id()))
                .toList();
        refuseUnless(files.size() == chosen.stream().distinct().count());
        if (files.stream().mapToLong(Attachment::size).sum() > MOST_MEGABYTES * MEGABYTE) {
            throw new Refusal(Rule.FILES_TOO_LARGE, MOST_MEGABYTES);
        }
        return files.stream().map(this::copy).toList();
    }

    private NewAttachment copy(Attachment file) {
        return new NewAttachment(
                file.name(),
                file.contentType(),
                file.size(),
                () -> new ByteArrayInputStream(attachments.content(file.id()).orElseThrow()),
                null);
    }

    private static String text(Message mail, SupportMailbox mailbox) {
        boolean ja = mailbox.language().getLanguage().equals("ja");
        var who = mail.kind() == Kind.INCOMING ? sender(mail) : mailbox.publicName() + " <" + mailbox.address() + ">";
        var when = Quote.date(mail, mailbox);
        var head = ja
                ? "---------- 転送メール ----------\n差出人: %s\n日時: %s\n件名: %s"
                : "---------- Forwarded mail ----------\nFrom: %s\nDate: %s\nSubject: %s";
        return head.formatted(who, when, mail.subject()) + "\n\n" + mail.body().strip();
    }

    private static String sender(Message mail) {
        return mail.sender() == null ? mail.author() : mail.sender() + " <" + mail.author() + ">";
    }

    private static void refuseUnless(boolean itsOwn) {
        if (!itsOwn) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
    }
}
