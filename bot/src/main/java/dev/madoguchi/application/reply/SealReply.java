package dev.madoguchi.application.reply;

import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.MimeWriter;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of the undo window: the mail gets the bytes that every attempt will send, and cannot be taken back any more. */
@Component
public class SealReply {

    private final Messages messages;
    private final Inquiries inquiries;
    private final ComposeReply compose;
    private final ThreadTexts threadTexts;
    private final SlackFiles slackFiles;
    private final ReplyToCustomer replies;

    SealReply(
            Messages messages,
            Inquiries inquiries,
            ComposeReply compose,
            ThreadTexts threadTexts,
            SlackFiles slackFiles,
            ReplyToCustomer replies) {
        this.messages = messages;
        this.inquiries = inquiries;
        this.compose = compose;
        this.threadTexts = threadTexts;
        this.slackFiles = slackFiles;
        this.replies = replies;
    }

    /** Whether it leaves; false if it was taken back. What stands in Slack now is what counts. */
    @Transactional
    public boolean seal(MessageId id) {
        var before = messages.get(id);
        if (!before.isHeld()) {
            return false;
        }
        if (messages.mime(id).isEmpty() && !isStillWritten(before)) {
            return false;
        }
        inquiries.lock(before.inquiry());
        var reply = messages.lock(id);
        if (!reply.isHeld()) {
            return false;
        }
        if (messages.mime(id).isEmpty()) {
            messages.keepMime(id, written(reply));
        }
        messages.changeState(id, State.LEAVING, null, null);
        return true;
    }

    private byte[] written(Message reply) {
        try {
            return MimeWriter.write(compose.mail(reply));
        } catch (IllegalArgumentException unsendable) {
            throw new Undeliverable(String.valueOf(unsendable.getMessage()));
        }
    }

    /** Asks Slack for everything first: the inquiry is locked by what follows, and clicks would wait for it. */
    private boolean isStillWritten(Message reply) {
        if (reply.kind() != Kind.REPLY) {
            return true;
        }
        var now = threadTexts.current(reply);
        if (now.isEmpty()) {
            replies.cancel(reply.id(), false);
            return false;
        }
        for (var file : messages.attachments(reply.id())) {
            if (!file.fetched()) {
                messages.fill(file.id(), slackFiles.fetch(Objects.requireNonNull(file.slackFile())));
            }
        }
        if (!now.get().text().equals(reply.body())) {
            replies.edit(reply.id(), now.get().text(), now.get().html());
        }
        return true;
    }
}
