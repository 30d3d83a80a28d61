package dev.madoguchi.domain;

import dev.madoguchi.domain.guard.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a reply and its customer.
 *
 * @param version grows with every change, so that a button shown before is known to be old
 * @param reason why it does not leave; null if nothing stops it
 * @param holder who had the inquiry when a colleague wrote this; null if that does not matter
 * @param findings what the checks found in it
 * @param internal what Slack's markup of the text names that customers must not read: people, channels
 * @param seen number of the last mail of the customer that its author knew; null if nobody noted it
 * @param accepted fingerprint of what its author has looked at and sent on; see {@link Reason#CONFIRM}
 * @param draftBy who wrote the text that another sends; the text does not follow Slack any more
 */
public record Hold(
        MessageId reply,
        int version,
        @Nullable Reason reason,
        @Nullable AgentId holder,
        List<Finding> findings,
        List<String> internal,
        @Nullable Long seen,
        @Nullable String accepted,
        @Nullable AgentId draftBy) {

    /** Why a reply does not leave by itself. */
    public enum Reason {
        /** Somebody else has the inquiry: the author takes it over, hands the text on, or leaves it. */
        COLLEAGUE,
        /** Handed as a draft to whoever has the inquiry. */
        DRAFT,
        /** The customer wrote again after it was written. */
        NEW_MAIL,
        /** A check found something. */
        CHECKS,
        /** Nothing leaves this mailbox without a click. */
        CONFIRM,
        /** Its author is changing the recipients. */
        RECIPIENTS,
        /** A second person has to approve it. */
        APPROVAL,
        /** A second person wants it changed. */
        RETURNED
    }

    public Hold {
        findings = List.copyOf(findings);
        internal = List.copyOf(internal);
    }

    /** Nothing is known of it yet. */
    public static Hold none(MessageId reply) {
        return new Hold(reply, 0, null, null, List.of(), List.of(), null, null, null);
    }

    public Hold because(@Nullable Reason why, List<Finding> found) {
        return new Hold(reply, version, why, holder, found, internal, seen, accepted, draftBy);
    }

    public Hold heldBy(@Nullable AgentId other) {
        return new Hold(reply, version, reason, other, findings, internal, seen, accepted, draftBy);
    }

    public Hold naming(List<String> names) {
        return new Hold(reply, version, reason, holder, findings, names, seen, accepted, draftBy);
    }

    public Hold seenUpTo(long mail) {
        return new Hold(reply, version, reason, holder, findings, internal, mail, accepted, draftBy);
    }

    public Hold accepting(String fingerprint) {
        return new Hold(reply, version, reason, holder, findings, internal, seen, fingerprint, draftBy);
    }

    public Hold writtenBy(AgentId other) {
        return new Hold(reply, version, reason, holder, findings, internal, seen, accepted, other);
    }

    /** Whether an edit or a deletion in Slack changes nothing any more: another person sends what they saw. */
    public boolean isFrozen() {
        return draftBy != null;
    }

    /** Whether it belongs to nobody who could send it: who has the inquiry has not asked for it. */
    public boolean isOfAColleague() {
        return reason == Reason.COLLEAGUE || reason == Reason.DRAFT;
    }
}
