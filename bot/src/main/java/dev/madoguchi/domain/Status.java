package dev.madoguchi.domain;

/** Where an inquiry stands, and what may follow. */
public enum Status {
    /** Nobody has taken it. */
    NEW,
    /** An agent has taken it, and the customer waits for them. */
    CLAIMED,
    /** Answered: the desk waits for the customer. */
    WAITING,
    /** Done. */
    RESOLVED,
    /** Part of another inquiry now. */
    JOINED;

    public boolean mayBeClaimed() {
        return switch (this) {
            case NEW, WAITING -> true;
            case CLAIMED, RESOLVED, JOINED -> false;
        };
    }

    public boolean mayBeReleased() {
        return switch (this) {
            case CLAIMED, WAITING -> true;
            case NEW, RESOLVED, JOINED -> false;
        };
    }

    public boolean mayBeResolved() {
        return switch (this) {
            case NEW, CLAIMED, WAITING -> true;
            case RESOLVED, JOINED -> false;
        };
    }

    public boolean mayBeReopened() {
        return this == RESOLVED;
    }
}
