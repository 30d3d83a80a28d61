package dev.madoguchi.domain;

import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case: every rule about it is here, and everything that happens to it is recorded as an event. */
public final class Inquiry {

    /** How long a mail of the customer opens a resolved inquiry again. */
    public static final Duration REOPENS_FOR = Duration.ofDays(14);

    private final @Nullable InquiryId id;
    private final String mailbox;
    private final CustomerId customer;
    private final String subject;
    private final Instant openedAt;
    private final @Nullable InquiryId follows;
    private Status status;
    private @Nullable AgentId agent;
    private @Nullable Instant waitingSince;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant snoozedUntil;
    private @Nullable InquiryId mayBelongTo;
    private @Nullable InquiryId joinedTo;
    private Set<CategoryId> categories;
    private final List<InquiryEvent> events = new ArrayList<>();

    /** What is stored of an inquiry: the shape in which persistence gives and takes it. */
    public record Snapshot(
            @Nullable InquiryId id,
            String mailbox,
            CustomerId customer,
            String subject,
            Status status,
            @Nullable AgentId agent,
            Instant openedAt,
            @Nullable Instant waitingSince,
            @Nullable Instant resolvedAt,
            @Nullable Instant snoozedUntil,
            @Nullable InquiryId follows,
            @Nullable InquiryId mayBelongTo,
            @Nullable InquiryId joinedTo,
            Set<CategoryId> categories) {}

    public Inquiry(Snapshot stored) {
        id = stored.id;
        mailbox = stored.mailbox;
        customer = stored.customer;
        subject = stored.subject;
        status = stored.status;
        agent = stored.agent;
        openedAt = stored.openedAt;
        waitingSince = stored.waitingSince;
        resolvedAt = stored.resolvedAt;
        snoozedUntil = stored.snoozedUntil;
        follows = stored.follows;
        mayBelongTo = stored.mayBelongTo;
        joinedTo = stored.joinedTo;
        categories = Set.copyOf(stored.categories);
    }

    /** A new case. {@code follows} is the long resolved one that it continues, if it does. */
    public static Inquiry open(
            String mailbox, CustomerId customer, String subject, @Nullable InquiryId follows, Instant now) {
        return new Inquiry(new Snapshot(
                null,
                mailbox,
                customer,
                subject,
                Status.NEW,
                null,
                now,
                now,
                null,
                null,
                follows,
                null,
                null,
                Set.of()));
    }

    public void opened(MessageId first, Instant now) {
        record(InquiryEvent.about(first, What.OPENED, now, null));
    }

    public void mayBelongTo(InquiryId other, MessageId mail, Instant now) {
        mayBelongTo = other;
        record(InquiryEvent.about(mail, What.MAY_BELONG, now, other.toString()));
    }

    /** Whether a mail of the customer still belongs here, or opens a new inquiry that follows this one. */
    public boolean takesMailAt(Instant now) {
        return status != Status.SPAM
                && (resolvedAt == null || !resolvedAt.plus(REOPENS_FOR).isBefore(now));
    }

    public void customerWrote(MessageId mail, Instant now) {
        record(InquiryEvent.about(mail, What.CUSTOMER_WROTE, now, null));
        if (status.mayBeReopened()) {
            record(InquiryEvent.about(mail, What.REOPENED, now, null));
        }
        becomeOpen();
        if (waitingSince == null) {
            waitingSince = now;
        }
    }

    public void automaticMailCame(MessageId mail, Instant now) {
        record(InquiryEvent.about(mail, What.AUTOMATIC_MAIL_CAME, now, null));
    }

    public void bounced(MessageId report, String reason, Instant now) {
        record(InquiryEvent.about(report, What.BOUNCED, now, reason));
    }

    public void claim(AgentId claimant, Instant now) {
        if (claimant.equals(agent) && status.isOpen()) {
            return;
        }
        refuseIfSomebodyElseHasIt(claimant);
        refuseUnless(status.mayBeClaimed(), statusRule());
        agent = claimant;
        takeUp();
        record(InquiryEvent.by(claimant, What.CLAIMED, now));
    }

    /** {@code seen} is who had it when {@code by} looked: who was faster is not pushed aside. */
    public void assign(AgentId assignee, @Nullable AgentId seen, String note, AgentId by, Instant now) {
        refuseUnless(status.isOpen(), statusRule());
        refuseUnless(agent == null || agent.equals(seen) || agent.equals(assignee), Rule.TAKEN_MEANWHILE);
        if (assignee.equals(agent)) {
            return;
        }
        agent = assignee;
        takeUp();
        record(new InquiryEvent(What.ASSIGNED, now, by, null, (assignee.value() + " " + note).strip()));
    }

    public void release(AgentId by, Instant now) {
        refuseUnless(status.mayBeReleased() && agent != null, Rule.NOT_CLAIMED);
        agent = null;
        if (status == Status.CLAIMED) {
            status = Status.NEW;
        }
        record(InquiryEvent.by(by, What.RELEASED, now));
    }

    /** The customer waits longer than was promised, or soon will; the detail of the event is the id of the agent who has it. */
    public void reminded(What what, Instant now) {
        record(new InquiryEvent(what, now, null, null, agent == null ? null : agent.value()));
    }

    /** Back to the queue, since whoever had claimed it was silent; the detail of the event is their id. */
    public void returnToQueue(Instant now) {
        refuseUnless(status == Status.CLAIMED, Rule.NOT_CLAIMED);
        var silent = agent;
        agent = null;
        status = Status.NEW;
        record(new InquiryEvent(What.RETURNED, now, null, null, silent == null ? null : silent.value()));
    }

    public void resolve(AgentId by, Instant now) {
        close(Status.RESOLVED, What.RESOLVED, by, now);
        resolvedAt = now;
    }

    /** Done, and nobody expects an answer. */
    public void needsNoAction(AgentId by, Instant now) {
        close(Status.NO_ACTION, What.NO_ACTION, by, now);
        resolvedAt = now;
    }

    public void isSpam(AgentId by, Instant now) {
        close(Status.SPAM, What.SPAM, by, now);
    }

    public void isNoSpam(AgentId by, Instant now) {
        refuseUnless(status == Status.SPAM, Rule.NOT_SPAM);
        becomeOpen();
        waitingSince = now;
        record(InquiryEvent.by(by, What.NOT_SPAM, now));
    }

    /** Nobody needs to look at it before then; without a time, before the customer writes. */
    public void snooze(@Nullable Instant until, AgentId by, Instant now) {
        refuseUnless(status.isOpen(), statusRule());
        refuseUnless(until == null || until.isAfter(now), Rule.ALREADY_PAST);
        status = Status.SNOOZED;
        snoozedUntil = until;
        record(new InquiryEvent(What.SNOOZED, now, by, null, until == null ? null : until.toString()));
    }

    public void wake(AgentId by, Instant now) {
        refuseUnless(status == Status.SNOOZED, Rule.NOT_SNOOZED);
        becomeOpen();
        record(InquiryEvent.by(by, What.WOKE, now));
    }

    /** The clock comes by; whoever was here before it has done its work. */
    public void wakeIfDue(Instant now) {
        if (status != Status.SNOOZED || snoozedUntil == null || snoozedUntil.isAfter(now)) {
            return;
        }
        becomeOpen();
        record(new InquiryEvent(What.WOKE, now, null, null, agent == null ? null : agent.value()));
    }

    /** The customer has not answered for long: it comes up again, once for each answer of ours. */
    public void customerIsSilent(Instant now) {
        if (status != Status.WAITING) {
            return;
        }
        becomeOpen();
        record(new InquiryEvent(What.CUSTOMER_SILENT, now, null, null, agent == null ? null : agent.value()));
    }

    public void reopen(AgentId by, Instant now) {
        refuseUnless(status.mayBeReopened(), status == Status.JOINED ? Rule.ALREADY_JOINED : Rule.NOT_RESOLVED);
        becomeOpen();
        waitingSince = now;
        record(InquiryEvent.by(by, What.REOPENED, now));
    }

    public void categorise(Set<CategoryId> chosen, String names, AgentId by, Instant now) {
        refuseUnless(status.isAnInquiry(), statusRule());
        recategorise(What.CATEGORISED, chosen, names, by, now);
    }

    /** Its categories become others, perhaps without anybody looking at it: a rule matches, or an admin merges two. */
    public void recategorise(What how, Set<CategoryId> chosen, String detail, @Nullable AgentId by, Instant now) {
        if (chosen.equals(categories)) {
            return;
        }
        categories = Set.copyOf(chosen);
        record(new InquiryEvent(how, now, by, null, detail));
    }

    /** An agent answers: whoever answers an unclaimed inquiry claims it. */
    public void refuseReplyUnlessFree(AgentId author) {
        refuseUnless(status.isAnInquiry(), statusRule());
        refuseIfSomebodyElseHasIt(author);
    }

    public void replyWritten(MessageId reply, AgentId author, Instant now) {
        refuseReplyUnlessFree(author);
        if (agent == null && status.isOpen()) {
            claim(author, now);
        }
        record(new InquiryEvent(What.REPLY_WRITTEN, now, author, reply, null));
    }

    /** Something happened to a reply that does not move the inquiry itself. */
    public void noted(What what, MessageId message, @Nullable AgentId by, @Nullable String detail, Instant now) {
        record(new InquiryEvent(what, now, by, message, detail));
    }

    /** Its card was deleted in Slack. */
    public void cardLost(Instant now) {
        record(new InquiryEvent(What.CARD_LOST, now, null, null, null));
    }

    /** The mail server has taken the reply. A customer who wrote after it still waits. */
    public void replySent(MessageId reply, @Nullable AgentId by, Instant writtenAt, Instant now) {
        record(new InquiryEvent(What.REPLY_SENT, now, by, reply, null));
        if (waitingSince != null && waitingSince.isAfter(writtenAt)) {
            return;
        }
        waitingSince = null;
        if (status == Status.CLAIMED || status == Status.NEW) {
            status = Status.WAITING;
        }
    }

    /** Becomes part of another inquiry, which takes in its messages. */
    public void join(InquiryId other, AgentId by, Instant now) {
        refuseUnless(status != Status.JOINED, Rule.ALREADY_JOINED);
        status = Status.JOINED;
        joinedTo = other;
        resolvedAt = null;
        snoozedUntil = null;
        waitingSince = null;
        record(new InquiryEvent(What.JOINED, now, by, null, other.toString()));
    }

    public void tookIn(InquiryId other, MessageId mail, AgentId by, Instant now) {
        refuseUnless(status != Status.JOINED, Rule.ALREADY_JOINED);
        record(new InquiryEvent(What.TOOK_IN, now, by, mail, other.toString()));
        customerWrote(mail, now);
    }

    /** A mail of it is an inquiry of its own now; {@code waits} is since when the customer waits here all the same. */
    public void gaveAway(InquiryId made, MessageId mail, @Nullable Instant waits, AgentId by, Instant now) {
        refuseUnless(status.isAnInquiry(), statusRule());
        waitingSince = waits;
        if (waits == null && (status == Status.CLAIMED || status == Status.NEW)) {
            status = Status.WAITING;
        }
        recordSplit(What.SPLIT_OFF, made, mail, by, now);
    }

    /** It was a mail of another inquiry: its customer has waited since that came. */
    public void splitFrom(InquiryId old, MessageId mail, Instant cameAt, AgentId by, Instant now) {
        waitingSince = cameAt;
        recordSplit(What.SPLIT_FROM, old, mail, by, now);
    }

    private void recordSplit(What what, InquiryId other, MessageId mail, AgentId by, Instant now) {
        var waits = waitingSince == null ? "" : " " + waitingSince;
        record(new InquiryEvent(what, now, by, mail, other.value() + waits));
    }

    public InquiryId id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public Optional<AgentId> agent() {
        return Optional.ofNullable(agent);
    }

    public Status status() {
        return status;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                mailbox,
                customer,
                subject,
                status,
                agent,
                openedAt,
                waitingSince,
                resolvedAt,
                snoozedUntil,
                follows,
                mayBelongTo,
                joinedTo,
                categories);
    }

    /** What happened since it was loaded, in order; asking empties the list. */
    public List<InquiryEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void becomeOpen() {
        status = agent == null ? Status.NEW : Status.CLAIMED;
        resolvedAt = null;
        snoozedUntil = null;
    }

    /** Somebody has it now; what waits for the customer goes on waiting. */
    private void takeUp() {
        if (status != Status.WAITING) {
            becomeOpen();
        }
    }

    private void close(Status as, What what, AgentId by, Instant now) {
        refuseUnless(status.isOpen(), statusRule());
        status = as;
        waitingSince = null;
        snoozedUntil = null;
        record(InquiryEvent.by(by, what, now));
    }

    private void refuseIfSomebodyElseHasIt(AgentId asking) {
        if (agent != null && !agent.equals(asking) && status.isOpen()) {
            throw new Refusal(Rule.ALREADY_CLAIMED, agent.mention(), id());
        }
    }

    private Rule statusRule() {
        return switch (status) {
            case JOINED -> Rule.ALREADY_JOINED;
            case SPAM -> Rule.ALREADY_SPAM;
            case NO_ACTION -> Rule.ALREADY_NO_ACTION;
            case NEW, CLAIMED, WAITING, SNOOZED, RESOLVED -> Rule.ALREADY_RESOLVED;
        };
    }

    private void refuseUnless(boolean allowed, Rule rule) {
        if (!allowed) {
            throw new Refusal(rule, agent == null ? "" : agent.mention(), id());
        }
    }

    private void record(InquiryEvent event) {
        events.add(event);
    }
}
