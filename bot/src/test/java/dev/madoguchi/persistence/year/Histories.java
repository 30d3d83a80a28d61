package dev.madoguchi.persistence.year;

import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.persistence.year.Happened.Case;
import dev.madoguchi.persistence.year.Happened.Event;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the raw events of an inquiry say of it at some time. */
final class Histories {

    static final Set<What> CLOSING = EnumSet.of(What.RESOLVED, What.NO_ACTION, What.SPAM, What.JOINED);
    static final Set<What> OPENING = EnumSet.of(What.REOPENED, What.NOT_SPAM);

    private Histories() {}

    /** 0: ours, 1: the customer's, 2: put off. */
    static int handAt(Case inquiry, Instant to) {
        int hand = 0;
        for (var event : before(inquiry, to)) {
            switch (event.what()) {
                case CUSTOMER_WROTE, REOPENED, NOT_SPAM, WOKE -> hand = 0;
                case SNOOZED -> hand = 2;
                case CLAIMED, ASSIGNED -> hand = hand == 1 ? 1 : 0;
                case REPLY_SENT -> hand = hand == 0 && !cameLater(inquiry, event) ? 1 : hand;
                default -> {}
            }
        }
        return hand;
    }

    /** Whether the mail that waits for an answer came when this one was written already. */
    static boolean cameLater(Case inquiry, Event reply) {
        var since = waitingSince(inquiry, reply.at(), reply);
        return since != null && since.isAfter(written(inquiry, reply));
    }

    static boolean isByMail(Event event) {
        return event.what() == What.REOPENED && event.agent() == null;
    }

    /**
     * Since when the customer waits, before this event, if they do. A reply answers what was there when it was written; a closed inquiry
     * waits for nothing but a reply that is on its way; an agent who opens it again makes the customer wait from then.
     */
    static Instant waitingSince(Case inquiry, Instant until, Event before) {
        Instant since = null;
        boolean closed = false;
        for (var event : inquiry.events) {
            if (event == before || before == null && !event.at().isBefore(until)) {
                break;
            }
            switch (event.what()) {
                case OPENED -> since = event.at();
                case CUSTOMER_WROTE -> since = closed || since == null ? event.at() : since;
                case REOPENED -> since = event.agent() == null ? since : event.at();
                case NOT_SPAM -> since = event.at();
                case REPLY_SENT -> since = since != null && since.isAfter(written(inquiry, event)) ? since : null;
                default -> {}
            }
            closed = CLOSING.contains(event.what()) || closed && !OPENING.contains(event.what());
        }
        return since;
    }

    static Instant written(Case inquiry, Event reply) {
        return inquiry.events.stream()
                .filter(event -> event.what() == What.REPLY_WRITTEN && event.message() == reply.message())
                .findFirst()
                .orElse(reply)
                .at();
    }

    static boolean isNone(Case inquiry, Instant to) {
        var last = last(inquiry, to);
        return last != null && (last.what() == What.SPAM || last.what() == What.JOINED);
    }

    static boolean isOpenAt(Case inquiry, Instant at) {
        var last = last(inquiry, at);
        return inquiry.openedAt.isBefore(at) && (last == null || OPENING.contains(last.what()));
    }

    /** What opened or closed it last. */
    static Event last(Case inquiry, Instant to) {
        return before(inquiry, to).stream()
                .filter(event -> CLOSING.contains(event.what()) || OPENING.contains(event.what()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    static Instant lastEvent(Case inquiry) {
        return inquiry.events.get(inquiry.events.size() - 1).at();
    }

    static Set<Integer> categoriesAt(Case inquiry, Instant known) {
        Set<Integer> categories = Set.of();
        for (var chosen : inquiry.chosen) {
            categories = chosen.at().isAfter(known) ? categories : chosen.categories();
        }
        return categories;
    }

    static List<Event> before(Case inquiry, Instant to) {
        var events = inquiry.events;
        int n = 0;
        while (n < events.size() && events.get(n).at().isBefore(to)) {
            n++;
        }
        return events.subList(0, n);
    }

    static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
