package dev.madoguchi.domain;

import dev.madoguchi.domain.Attachments.NewAttachment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was said. */
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
}
