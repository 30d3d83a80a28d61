package dev.madoguchi.application.intake;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for every mail that a mail server holds (受信台帳). It alone decides what is still to be read. */
public interface Ledger {

    /** What became of a mail. */
    enum Outcome {
        NEW,
        FOLLOW_UP,
        AUTOMATIC,
        BOUNCE,
        DUPLICATE,
        SPAM,
        IGNORED,
        UNREADABLE
    }

    /** What there is already of a mail that comes. */
    enum Known {
        NOTHING,

        /** The very same bytes came to this mailbox before, under another number. */
        ITS_CONTENT,

        /** The very same bytes lie in the quarantine of this mailbox. */
        QUARANTINED,
        ITSELF
    }

    /** Of these UIDs those that have no row yet, ascending. */
    List<Long> missing(String mailbox, long uidValidity, Collection<Long> uids);

    Known known(Arrival arrival);

    void record(Arrival arrival, Entry entry, Instant now);

    /** What lay in quarantine came into the mailbox itself; false if somebody took it out meanwhile. */
    boolean release(Arrival arrival);

    /** What lay in quarantine under this number has become something else. */
    void settle(Arrival quarantined, Entry entry);

    /** The mail belongs to another inquiry now; what it was when it came does not change. */
    void move(MessageId mail, InquiryId to);

    /** Counts, in a transaction of its own, that this mail is about to be read; gives the number of attempts so far. */
    int beginAttempt(Arrival arrival);

    /**
     * Counts, in a transaction of its own, that these mails are about to be read for the first time; gives those of them of which that
     * is true. The others were tried before, and nothing is counted for them.
     */
    Set<Long> beginFirstAttempts(String mailbox, long uidValidity, Collection<Long> uids);

    /** The last attempt failed for a reason of ours, not of the mail: it counts no more, if that can be noted. */
    void takeBackAttempt(Arrival arrival);

    /** When the desk read this mailbox for the first time: remembered now if it never did. */
    Instant firstContact(String mailbox, Instant now);

    /**
     * How a mail ends in the ledger.
     *
     * @param keepSource whether the raw mail is kept
     * @param note why, where the outcome does not say it
     */
    record Entry(
            Outcome outcome,
            @Nullable InquiryId inquiry,
            @Nullable MessageId message,
            boolean keepSource,
            @Nullable String note) {

        static Entry of(Outcome outcome, InquiryId inquiry, MessageId message) {
            return new Entry(outcome, inquiry, message, true, null);
        }

        static Entry of(Outcome outcome, String note) {
            return new Entry(outcome, null, null, outcome != Outcome.DUPLICATE, note);
        }
    }
}
