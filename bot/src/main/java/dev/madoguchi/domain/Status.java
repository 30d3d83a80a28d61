package dev.madoguchi.domain;

/** Where an inquiry stands, and what may follow. */
public enum Status {
    /** Nobody has taken it. */
    NEW,
    /** An agent has taken it, and the customer waits for them. */
    CLAIMED,
    /** Answered: the desk waits for the customer. */
    WAITING,
    /** Put off until a time, or until the customer writes. */
    SNOOZED,
    /** Done. */
    RESOLVED,
    /** Done without an answer: nobody expects one. */
    NO_ACTION,
    /** Not an inquiry at all. */
    SPAM,
    /** Part of another inquiry now. */
    JOINED;

    /** Whether somebody still has something to do about it, now or later. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, CLAIMED, WAITING, SNOOZED -> true;
            case RESOLVED, NO_ACTION, SPAM, JOINED -> false;
        };
    }

    public boolean mayBeClaimed() {
        return isOpen() && this != CLAIMED;
    }

    public boolean mayBeReleased() {
        return isOpen() && this != NEW;
    }

    public boolean mayBeResolved() {
        return isOpen();
    }

    public boolean mayBeReopened() {
        return this == RESOLVED || this == NO_ACTION;
    }

    /** Whether it is an inquiry of its own, with categories and answers. */
    public boolean isAnInquiry() {
        return this != SPAM && this != JOINED;
    }
}
