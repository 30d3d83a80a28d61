package dev.madoguchi.application.report;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an inquiry stands after each event of its history, by the rules of {@code Inquiry}. */
final class Replay {

    private Status status = Status.NEW;
    private @Nullable AgentId agent;
    private @Nullable Instant waitingSince;
    private @Nullable Instant waitedUntilClosed;
    private @Nullable Instant answered;
    private final Map<Long, Instant> writtenAt = new HashMap<>();

    void apply(InquiryEvent event) {
        answered = null;
        switch (event.what()) {
            case OPENED -> opened(event);
            case CUSTOMER_WROTE -> customerWrote(event.at());
            case CLAIMED -> takenBy(event.agent());
            case ASSIGNED -> takenBy(assignee(event));
            case RELEASED -> {
                agent = null;
                status = status == Status.CLAIMED ? Status.NEW : status;
            }
            case RETURNED -> {
                agent = null;
                status = Status.NEW;
            }
            case SNOOZED -> status = Status.SNOOZED;
            case WOKE, CUSTOMER_SILENT -> becomeOpen();
            case REPLY_WRITTEN -> writtenAt.put(message(event), event.at());
            case REPLY_SENT -> replied(event);
            case RESOLVED -> close(Status.RESOLVED);
            case NO_ACTION -> close(Status.NO_ACTION);
            case SPAM -> close(Status.SPAM);
            case JOINED -> close(Status.JOINED);
            case SPLIT_OFF, SPLIT_FROM -> split(event);
            case REOPENED -> reopen(event.agent() == null ? waitingSince : event.at());
            case NOT_SPAM -> reopen(event.at());
            default -> {} // does not move it
        }
    }

    Status status() {
        return status;
    }

    boolean isOpen() {
        return status.isOpen();
    }

    Optional<AgentId> agent() {
        return Optional.ofNullable(agent);
    }

    /** Since when the customer waits, if they do. */
    Optional<Instant> waitingSince() {
        return Optional.ofNullable(isOpen() ? waitingSince : null);
    }

    /** Since when the customer had waited whom the last event answered, if it answered one. */
    Optional<Instant> answered() {
        return Optional.ofNullable(answered);
    }

    /** To whom an inquiry is assigned. */
    static AgentId assignee(InquiryEvent event) {
        var detail = event.detail() == null ? "" : event.detail();
        int end = detail.indexOf(' ');
        return new AgentId(end < 0 ? detail : detail.substring(0, end));
    }

    /** Nobody waits where an agent wrote first. */
    private void opened(InquiryEvent event) {
        agent = event.agent();
        waitingSince = agent == null ? event.at() : null;
        status = agent == null ? Status.NEW : Status.CLAIMED;
    }

    /** What is closed is opened by the event that follows. */
    private void customerWrote(Instant at) {
        if (isOpen()) {
            becomeOpen();
        }
        waitedUntilClosed = null;
        waitingSince = waitingSince == null ? at : waitingSince;
    }

    private void takenBy(@Nullable AgentId by) {
        agent = by;
        if (status != Status.WAITING) {
            becomeOpen();
        }
    }

    /** A customer who wrote after it was written still waits; one whose inquiry was closed while it was on its way is answered. */
    private void replied(InquiryEvent event) {
        var written = writtenAt.getOrDefault(message(event), event.at());
        var since = waitingSince == null ? waitedUntilClosed : waitingSince;
        if (since != null && since.isAfter(written)) {
            return;
        }
        answered = since;
        waitingSince = null;
        waitedUntilClosed = null;
        if (status == Status.CLAIMED || status == Status.NEW) {
            status = Status.WAITING;
        }
    }

    private void split(InquiryEvent event) {
        var detail = event.detail() == null ? "" : event.detail();
        int end = detail.indexOf(' ');
        if (isOpen()) {
            waitingSince = end < 0 ? null : Instant.parse(detail.substring(end + 1));
        }
        if (waitingSince == null && (status == Status.CLAIMED || status == Status.NEW)) {
            status = Status.WAITING;
        }
    }

    private void close(Status as) {
        waitedUntilClosed = isOpen() ? waitingSince : waitedUntilClosed;
        waitingSince = null;
        status = as;
    }

    private void reopen(@Nullable Instant waiting) {
        if (!isOpen()) {
            waitingSince = waiting;
            becomeOpen();
        }
    }

    private void becomeOpen() {
        status = agent == null ? Status.NEW : Status.CLAIMED;
    }

    private static long message(InquiryEvent event) {
        var message = event.message();
        return message == null ? 0 : message.value();
    }
}
