package dev.madoguchi.application.delivery;

import java.time.Duration;

/** What can leave the house. */
public enum DeliveryKind {
    /** The card of a new inquiry. */
    CARD(0, Duration.ofSeconds(1)),
    /** The card as it looks now. */
    REDRAW(2, Duration.ZERO),
    /** A mail in full, with its attachments, in the thread. */
    DETAILS(1, Duration.ofSeconds(1)),
    /** A mail as it came, as a file in the thread. */
    SOURCE(2, Duration.ofSeconds(1)),
    /** The reaction that shows what became of a message. */
    MARK(1, Duration.ZERO),
    /** One quiet line in the thread. */
    LINE(1, Duration.ofSeconds(1)),
    /** What a colleague has to know to whom an inquiry was assigned, in the thread. */
    BRIEFING(1, Duration.ofSeconds(1)),
    /** A direct message to an agent. */
    DIRECT(1, Duration.ofSeconds(1)),
    /** A private note to the author of a reply that does not leave by itself. */
    WHISPER(1, Duration.ZERO),
    /** The request to a second person to approve a reply. */
    APPROVAL(1, Duration.ofSeconds(1)),
    /** A mail to the customer. */
    REPLY(0, Duration.ZERO),
    /** The same mail, to those of its recipients who were asked to wait. */
    REPLY_REST(0, Duration.ZERO),
    /** The weekly digest. */
    DIGEST(0, Duration.ofSeconds(1)),
    /** Something a channel should know about the desk itself. */
    NOTICE(0, Duration.ofSeconds(1)),
    /** The same as a mail to the operator. */
    OPERATOR_MAIL(0, Duration.ZERO),
    /** What became of the mails of a day. */
    MORNING(0, Duration.ofSeconds(1)),
    /** Not a post: the search for copies of one, and their removal. */
    COPIES(2, Duration.ofMillis(1_500)),
    /** What came into a Junk folder. */
    JUNK(1, Duration.ofSeconds(1)),
    /** A need in the product channel, as it is now. */
    NEED(1, Duration.ofSeconds(1)),
    /** What a customer said of it, in its thread. */
    VOICE(1, Duration.ofSeconds(1)),
    /** A draft that says that a need is done, in the thread of an inquiry. */
    OFFER(1, Duration.ofSeconds(1)),
    /** In which threads such drafts stand. */
    OFFERS(1, Duration.ofSeconds(1));

    private final int priority;
    private final Duration pace;

    DeliveryKind(int priority, Duration pace) {
        this.priority = priority;
        this.pace = pace;
    }

    /** Lower goes first when a channel is behind. */
    public int priority() {
        return priority;
    }

    /** Whether it is given up after many failures; that one of these is missing nobody would see, so they are tried for ever. */
    public boolean isGivenUp() {
        return switch (this) {
            case CARD, DIGEST, JUNK, NEED, VOICE -> false;
            default -> true;
        };
    }

    /** Whether a mail server carries it: those ask to wait for hours, and mails are expected to be tried for days. */
    public boolean isMail() {
        return this == REPLY || this == REPLY_REST || this == OPERATOR_MAIL;
    }

    /** The time between two of them at the same place. */
    public Duration pace() {
        return pace;
    }
}
