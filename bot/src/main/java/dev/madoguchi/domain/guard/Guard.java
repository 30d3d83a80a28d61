package dev.madoguchi.domain.guard;

/** A kind of mistake for which a reply is held. */
public enum Guard {
    /** An address, an order number or a file of somebody else. */
    OTHER_CUSTOMER,
    /** The text speaks of a file, and there is none. */
    MISSING_FILE,
    /** A word that the desk wants to look at twice. */
    WARNING_WORD,
    /** A mention, a channel or an internal link. */
    LEAK,
    /** Somebody who has not taken part in the conversation. */
    NEW_RECIPIENT,
    /** An amount, or a word about money. */
    MONEY;

    /** What a hit demands. */
    public enum Strictness {
        OFF,
        /** Its author looks at it again. */
        HOLD,
        /** A second person approves it. */
        APPROVE
    }
}
