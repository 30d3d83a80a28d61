package dev.madoguchi.application.reply;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.application.thread.MailIds;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agent writes becomes a mail, after a while in which it can be changed or taken back. */
@Component
public class ReplyToCustomer {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final MailThreads threads;
    private final Recipients recipients;
    private final ReplyGate gate;
    private final Holds holds;
    private final MailIds mailIds;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    ReplyToCustomer(
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            MailThreads threads,
            Recipients recipients,
            ReplyGate gate,
            Holds holds,
            MailIds mailIds,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.recipients = recipients;
        this.gate = gate;
        this.holds = holds;
        this.mailIds = mailIds;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * Holds a reply for the undo window of its mailbox, or for longer if something stands in its way. The same Slack message is taken
     * once only.
     */
    @Transactional
    public Message write(WrittenInThread written) {
        var inquiry = inquiries.lock(written.inquiry());
        var known = messages.findBySlack(written.channel(), written.ts());
        if (known.isPresent()) {
            return known.get();
        }
        if (!ReplyLock.isOfAnother(inquiry, written.author())) {
            inquiry.refuseReplyUnlessFree(written.author());
        }
        var reply = add(written, inquiry);
        threads.remember(inquiry.id(), List.of(Objects.requireNonNull(reply.mailId())));
        var hold = Hold.none(reply.id()).naming(written.internal()).seenUpTo(lastMailKnownTo(written));
        return begin(reply, inquiry, hold);
    }

    /** Its author answers with it, unless somebody else has the inquiry. */
    Message begin(Message reply, Inquiry inquiry, Hold hold) {
        if (!ReplyLock.isOfAnother(inquiry, reply.agent())) {
            return gate.begin(reply, hold, reply.agent());
        }
        gate.stop(
                reply,
                hold.because(Reason.COLLEAGUE, List.of()).heldBy(inquiry.agent().orElse(null)));
        return messages.get(reply.id());
    }

    /** What came while nobody heard the author, they had not read. */
    private long lastMailKnownTo(WrittenInThread written) {
        return messages.lastIncoming(written.inquiry(), written.at());
    }

    private Message add(WrittenInThread written, Inquiry inquiry) {
        var addressees = recipients.of(inquiry);
        return messages.add(new NewMessage(
                inquiry.id(),
                Kind.REPLY,
                State.STOPPED,
                clock.instant(),
                written.author().value(),
                null,
                addressees.to(),
                addressees.cc(),
                Subjects.replyTo(inquiry.snapshot().subject()),
                written.text(),
                written.html(),
                "",
                mailIds.next(mailboxes.get(inquiry.snapshot().mailbox())),
                written.channel(),
                written.ts(),
                null,
                written.files(),
                List.of()));
    }

    /** Keeps a text in Slack; {@code reason} is empty for a plain note. */
    @Transactional
    public Message keepAsNote(WrittenInThread written, @Nullable String reason) {
        inquiries.lock(written.inquiry());
        var known = messages.findBySlack(written.channel(), written.ts());
        if (known.isPresent()) {
            return known.get();
        }
        var now = clock.instant();
        var note = messages.add(new NewMessage(
                written.inquiry(),
                Kind.NOTE,
                State.INTERNAL,
                now,
                written.author().value(),
                null,
                List.of(),
                List.of(),
                "",
                written.text(),
                null,
                "",
                null,
                written.channel(),
                written.ts(),
                null,
                List.of(),
                List.of()));
        changes.change(written.inquiry(), it -> it.noted(What.NOTE_KEPT, note.id(), written.author(), reason, now));
        return note;
    }

    /** The author edits the Slack message; true if the mail still changes with it. */
    @Transactional
    public boolean edit(MessageId id, ThreadText now) {
        var reply = gate.lock(id);
        var hold = holds.of(id);
        if (!reply.canBeTakenBack() || hold.isFrozen()) {
            return false;
        }
        messages.changeText(id, now.text(), now.html());
        note(reply, What.REPLY_CHANGED);
        var changed = hold.naming(now.internal()).seenUpTo(gate.lastMail(reply.inquiry()));
        if (hold.isOfAColleague()) {
            gate.stop(reply, changed);
        } else {
            gate.settle(messages.get(id), changed, gate.windowOf(reply));
        }
        return true;
    }

    /** The message in Slack is deleted, or becomes a note; true if the mail is cancelled with it. */
    @Transactional
    public boolean withdraw(MessageId id, boolean keepInternal) {
        gate.lock(id);
        return !holds.of(id).isFrozen() && cancel(id, keepInternal);
    }

    /** It is not mailed; true if it had not left, and holds up no other from now on. */
    @Transactional
    public boolean cancel(MessageId id, boolean keepInternal) {
        var reply = gate.lock(id);
        if (!reply.canBeTakenBack()) {
            return false;
        }
        gate.takeBack(reply, keepInternal ? State.INTERNAL : State.CANCELLED);
        return true;
    }

    /** The rest of the undo window is not needed. */
    @Transactional
    public boolean sendNow(MessageId id) {
        var reply = gate.lock(id);
        if (!reply.isHeld()) {
            return false;
        }
        messages.changeDue(id, clock.instant());
        gate.holdsUpNoOther(reply);
        return true;
    }

    /** Its author has seen why it was stopped, or what it looks like, and lets it go; true unless something else stops it. */
    @Transactional
    public boolean send(MessageId id, int version, AgentId by) {
        var reply = gate.lock(id);
        refuseUnlessOf(reply, by);
        var hold = gate.stopped(reply, version);
        if (hold.isOfAColleague()) {
            throw new Refusal(Rule.CHANGED_MEANWHILE);
        }
        var accepted = hold.accepting(gate.fingerprint(reply)).seenUpTo(gate.lastMail(reply.inquiry()));
        gate.settle(reply, accepted, clock.instant());
        return messages.get(id).isHeld();
    }

    private static void refuseUnlessOf(Message reply, AgentId by) {
        if (!reply.agent().equals(by)) {
            throw new Refusal(Rule.NOT_YOURS, reply.agent().mention());
        }
    }

    private void note(Message reply, What what) {
        changes.change(reply.inquiry(), it -> it.noted(what, reply.id(), reply.agent(), null, clock.instant()));
    }
}
