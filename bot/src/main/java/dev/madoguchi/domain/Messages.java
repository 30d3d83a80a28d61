package dev.madoguchi.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that was said, with its attachments. */
public interface Messages {

    Message get(MessageId id);

    /** The message, locked until the transaction ends. */
    Message lock(MessageId id);

    /** Everything said in an inquiry, oldest first. */
    List<Message> of(InquiryId inquiry);

    /** The message that stands at this place in Slack. */
    Optional<Message> findBySlack(String channel, String ts);

    /** The mail of ours with this Message-ID. */
    default Optional<Message> findOutgoing(String mailId) {
        return outgoing(List.of(mailId)).stream().findFirst();
    }

    /** The mails of ours with these Message-IDs, in this order. */
    List<Message> outgoing(List<String> mailIds);

    /** Number of the last mail of the customer that had come by then; 0 if there was none. */
    long lastIncoming(InquiryId inquiry, Instant until);

    Message add(NewMessage message);

    /** Another text for a held reply. */
    void changeText(MessageId id, String body, @Nullable String html);

    void changeState(MessageId id, Message.State state, @Nullable Instant at, @Nullable String problem);

    /** When a held reply leaves. */
    void changeDue(MessageId id, Instant dueAt);

    /** Somebody else sends it. */
    void changeAuthor(MessageId id, String author);

    /** To whom a held reply goes. */
    void changeRecipients(MessageId id, List<String> recipients, List<String> copies);

    void changeMark(MessageId id, @Nullable String mark);

    /** In the order in which they came. */
    List<Attachment> attachments(MessageId id);

    /** The bytes of an attachment, fetched from Slack meanwhile. */
    void fill(long attachment, byte[] content);

    /** The bytes of an attachment; empty while they are still in Slack. */
    Optional<byte[]> content(long attachment);

    /** Writes the bytes of an attachment, piece by piece; none while they are still in Slack. */
    void copyContent(long attachment, OutputStream target) throws IOException;

    /** Under which id Slack holds an attachment that was put there. */
    void changeSlackFile(long attachment, String slackFile);

    /** The mail as it leaves, kept for every attempt. */
    void keepMime(MessageId id, byte[] mime);

    Optional<byte[]> mime(MessageId id);

    /** How many acknowledgements went to this address since then. */
    int acknowledgementsTo(String address, Instant since);

    /** How many acknowledgements this mailbox wrote since then. */
    int acknowledgementsOf(String mailbox, Instant since);

    /** Moves one mail to another inquiry. */
    void move(MessageId id, InquiryId to);

    /** Moves everything said in one inquiry to another. */
    void move(InquiryId from, InquiryId to);

    /** What is said, before it has a number. */
    record NewMessage(
            InquiryId inquiry,
            Message.Kind kind,
            Message.State state,
            Instant at,
            String author,
            @Nullable String sender,
            List<String> recipients,
            List<String> copies,
            String subject,
            String body,
            @Nullable String html,
            String folded,
            @Nullable String mailId,
            @Nullable String slackChannel,
            @Nullable String slackTs,
            @Nullable Instant dueAt,
            List<NewAttachment> attachments,
            List<Message.Remark> remarks) {

        public NewMessage remarked(Message.Remark remark) {
            var all = new ArrayList<>(remarks);
            all.add(remark);
            return new NewMessage(
                    inquiry,
                    kind,
                    state,
                    at,
                    author,
                    sender,
                    recipients,
                    copies,
                    subject,
                    body,
                    html,
                    folded,
                    mailId,
                    slackChannel,
                    slackTs,
                    dueAt,
                    attachments,
                    all);
        }
    }

    /** A file before it has a number: with a way to its bytes, or with the id under which Slack holds it. */
    record NewAttachment(
            String name,
            String contentType,
            long size,
            @Nullable Supplier<InputStream> content,
            @Nullable String slackFile) {}

    /** A file that came with a mail or goes with a reply. */
    record Attachment(
            long id,
            String name,
            String contentType,
            long size,
            @Nullable String slackFile,
            boolean fetched) {}
}
