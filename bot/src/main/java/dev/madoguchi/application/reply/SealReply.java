package dev.madoguchi.application.reply;

import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.MimeWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of the undo window: the mail gets the bytes that every attempt will send, and cannot be taken back any more. */
@Component
public class SealReply {

    /** Times in the database are a little rounder than the clock. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Messages messages;
    private final Attachments attachments;
    private final Inquiries inquiries;
    private final ComposeReply compose;
    private final ThreadTexts threadTexts;
    private final EarlierReplies earlier;
    private final SlackFiles slackFiles;
    private final ReplyToCustomer replies;
    private final ReplyGate gate;
    private final Holds holds;
    private final InstantSource clock;

    SealReply(
            Messages messages,
            Attachments attachments,
            Inquiries inquiries,
            ComposeReply compose,
            ThreadTexts threadTexts,
            EarlierReplies earlier,
            SlackFiles slackFiles,
            ReplyToCustomer replies,
            ReplyGate gate,
            Holds holds,
            InstantSource clock) {
        this.messages = messages;
        this.attachments = attachments;
        this.inquiries = inquiries;
        this.compose = compose;
        this.threadTexts = threadTexts;
        this.earlier = earlier;
        this.slackFiles = slackFiles;
        this.replies = replies;
        this.gate = gate;
        this.holds = holds;
        this.clock = clock;
    }

    /** Whether it leaves; false if it was taken back. What stands in Slack now is what counts. */
    @Transactional
    public boolean seal(MessageId id) {
        var before = messages.get(id);
        if (!isDue(before)) {
            return false;
        }
        if (messages.mime(id).isEmpty() && !isStillWritten(before)) {
            return false;
        }
        inquiries.lock(before.inquiry());
        var reply = messages.lock(id);
        if (!isDue(reply)) {
            return false;
        }
        if (messages.mime(id).isEmpty()) {
            waitFor(reply, () -> isBehindAnother(reply));
            if (reply.isAgentsMail() && !gate.lets(reply)) {
                return false;
            }
            messages.keepMime(id, written(reply));
        }
        messages.changeState(id, State.LEAVING, null, null);
        return true;
    }

    /** A turn that was meant for a time before it was stopped or put off is none; that time is nearly now if it is its own. */
    private boolean isDue(Message reply) {
        return reply.isHeld()
                && reply.dueAt() != null
                && !reply.dueAt().isAfter(clock.instant().plus(ROUNDED));
    }

    /** An event may come late, or to a process that dies: what was written first leaves first, unless it takes too long. */
    private void waitFor(Message reply, BooleanSupplier somethingOlder) {
        var due = Objects.requireNonNullElse(reply.dueAt(), reply.at());
        if (clock.instant().isBefore(due.plus(LONGEST_WAIT)) && somethingOlder.getAsBoolean()) {
            throw new TryAgain("Something older in the thread leaves first");
        }
    }

    /** Also behind one that the mail server has put off. One that leaves at a chosen time holds up nothing, and one that was not typed in the thread waits for nothing. */
    private boolean isBehindAnother(Message reply) {
        var ts = reply.slackTs();
        return ts != null
                && messages.of(reply.inquiry()).stream()
                        .filter(other -> other.kind() == Kind.REPLY
                                && (other.state() == State.HELD || other.state() == State.LEAVING))
                        .anyMatch(other ->
                                other.slackTs() != null && other.slackTs().compareTo(ts) < 0);
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
        boolean frozen = reply.standsNowhere() || holds.of(reply.id()).isFrozen();
        var now = frozen ? Optional.<ThreadText>empty() : threadTexts.current(reply);
        if (now.isEmpty() && !frozen) {
            replies.cancel(reply.id(), false);
            return false;
        }
        waitFor(reply, () -> reply.slackTs() != null && earlier.areUnheard(reply));
        for (var file : attachments.of(reply.id())) {
            if (!file.fetched()) {
                attachments.fill(file.id(), slackFiles.fetch(Objects.requireNonNull(file.slackFile())));
            }
        }
        now.filter(text -> !text.text().equals(reply.body())).ifPresent(text -> replies.edit(reply.id(), text));
        return true;
    }
}
