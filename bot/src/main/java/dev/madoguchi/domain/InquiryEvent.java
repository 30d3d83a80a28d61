package dev.madoguchi.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an inquiry: an entry of its history.
 *
 * @param agent who did it; empty when a customer or the desk itself did
 * @param message the message it is about, if it is about one
 * @param detail what this kind of event needs to be told, such as a reason
 */
public record InquiryEvent(
        What what,
        Instant at,
        @Nullable AgentId agent,
        @Nullable MessageId message,
        @Nullable String detail) {

    /** The kinds of things that happen. */
    public enum What {
        OPENED,
        CUSTOMER_WROTE,
        AUTOMATIC_MAIL_CAME,
        BOUNCED,
        DELIVERY_DELAYED,
        CLAIMED,
        RELEASED,
        /** The detail is the Slack user id of the new agent, and after a blank the note for them. */
        ASSIGNED,
        RESOLVED,
        REOPENED,
        NO_ACTION,
        SPAM,
        NOT_SPAM,
        /** The detail is until when; without one, until the customer writes. */
        SNOOZED,
        /** The customer has not answered for so long that somebody should look; the detail is who has the inquiry. */
        CUSTOMER_SILENT,
        /** When the clock did it, the detail is who has the inquiry. */
        WOKE,
        CATEGORISED,
        /** A rule did it when the inquiry was opened; the detail names the categories. */
        CATEGORISED_BY_RULE,
        /** An admin merged one of its categories into another; the detail says which into which. */
        CATEGORY_MERGED,
        REPLY_WRITTEN,
        REPLY_CHANGED,
        REPLY_CANCELLED,
        /** It does not leave before somebody decides; the detail is why. */
        REPLY_STOPPED,
        /** Nothing stops it any more. */
        REPLY_RELEASED,
        /** A colleague gave their text to whoever has the inquiry; the detail is who that is. */
        REPLY_HANDED,
        /** Somebody changed its recipients; the detail is who they are now. */
        REPLY_READDRESSED,
        /** A second person lets it go; the detail is its author. */
        REPLY_APPROVED,
        /** A second person wants it changed; the detail is its author, and after a blank the comment. */
        REPLY_RETURNED,
        /** It leaves later; the detail is when. */
        REPLY_SCHEDULED,
        REPLY_SENT,
        REPLY_FAILED,
        /** The customer has it, somebody in copy was refused. */
        REPLY_PARTLY,
        REPLY_UNCERTAIN,
        /** The mail server has not taken it for a quarter of an hour. */
        REPLY_WAITS,
        REPLY_REPEATED,
        /** An agent passes mails on to a third person. */
        FORWARDED,
        /** The mail server has taken it; the detail is the address, and behind a line feed the words of the agent. */
        FORWARD_SENT,
        FORWARD_FAILED,
        FORWARD_UNCERTAIN,
        THIRD_PERSON_WROTE,
        NOTE_KEPT,
        /** Somebody wants to have a mail as it came. */
        SOURCE_WANTED,
        ACKNOWLEDGEMENT_WRITTEN,
        ACKNOWLEDGED,
        ACKNOWLEDGEMENTS_STOPPED,
        MAY_BELONG,
        JOINED,
        TOOK_IN,
        /** A mail of it is an inquiry of its own now; the detail is its number, and after a blank since when the customer waits here. */
        SPLIT_OFF,
        /** It was a mail of another inquiry; the detail is the number of that, and after a blank since when the customer waits. */
        SPLIT_FROM,
        /** Somebody deleted the card in Slack; it is posted once more. */
        CARD_LOST,
        /** The time to answer is nearly over. */
        DEADLINE_NEAR,
        /** It is over. */
        OVERDUE,
        /** It has been over for long. */
        LONG_OVERDUE,
        /** Whoever had claimed it was silent for too long. */
        RETURNED
    }

    /** Whom it concerns beside who did it: the new agent, or who has what is overdue. */
    public Optional<AgentId> concerned() {
        if (detail == null || detail.isEmpty()) {
            return Optional.empty();
        }
        return switch (what) {
            case ASSIGNED -> Optional.of(new AgentId(detail.split(" ", 2)[0]));
            case OVERDUE, LONG_OVERDUE, RETURNED -> Optional.of(new AgentId(detail));
            default -> Optional.empty();
        };
    }

    /** What an agent wrote for the colleague to whom they assigned it. */
    public Optional<String> note() {
        int end = detail == null || what != What.ASSIGNED ? -1 : detail.indexOf(' ');
        return end < 0 ? Optional.empty() : Optional.of(String.valueOf(detail).substring(end + 1));
    }

    /** A change of an agent that concerns no message. */
    static InquiryEvent by(AgentId agent, What what, Instant at) {
        return new InquiryEvent(what, at, agent, null, null);
    }

    /** Something about a message that nobody at the desk did. */
    static InquiryEvent about(MessageId message, What what, Instant at, @Nullable String detail) {
        return new InquiryEvent(what, at, null, message, detail);
    }
}
