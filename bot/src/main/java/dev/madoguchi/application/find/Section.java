package dev.madoguchi.application.find;

/** The lists of Home, in the order in which they stand there. */
public enum Section {
    /** The viewer has it, and the customer waits. */
    MINE,
    /** Nobody has it. */
    NOBODYS,
    /** A customer waits longer than was promised, whoever has it. */
    OVERDUE,
    /** The customer has to answer the viewer, or nobody in particular. */
    WAITING,
    /** Put off by the viewer, or by nobody in particular: what comes up first stands first. */
    SNOOZED
}
