package dev.madoguchi.application.find;

/** The lists of Home, in the order in which they stand there. */
public enum Section {
    /** The viewer has it, and the customer waits. */
    MINE,
    /** Nobody has it. */
    NOBODYS,
    /** The customer has to answer the viewer, or nobody in particular. */
    WAITING
}
