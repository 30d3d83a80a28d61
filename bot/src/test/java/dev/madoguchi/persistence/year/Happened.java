package dev.madoguchi.persistence.year;

import dev.madoguchi.domain.InquiryEvent.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a generated year consists of. */
final class Happened {

    private Happened() {}

    /** An entry of the history. */
    record Event(What what, Instant at, String agent, long message, String detail) {}

    /** The categories that an inquiry has since then, by their places in the list of all. */
    record Chosen(Instant at, Set<Integer> categories) {}

    /** A mail that the mail server took. */
    record Mail(String mailbox, Instant at, String outcome) {}

    /** One inquiry with all that happened to it. */
    static final class Case {
        final String mailbox;
        final int customer;
        final Instant openedAt;
        final List<Event> events = new ArrayList<>();
        final List<Chosen> chosen = new ArrayList<>();
        long id;

        Case(String mailbox, int customer, Instant openedAt) {
            this.mailbox = mailbox;
            this.customer = customer;
            this.openedAt = openedAt;
        }

        void add(What what, Instant at, String agent, long message, String detail) {
            events.add(new Event(what, at, agent, message, detail));
        }
    }
}
