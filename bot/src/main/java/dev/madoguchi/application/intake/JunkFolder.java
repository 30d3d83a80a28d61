package dev.madoguchi.application.intake;

/**
 * The name of a mailbox's Junk folder in the ledger, the leases and the counts: there it is a mailbox of its own, for the server
 * numbers its mails for itself.
 */
public final class JunkFolder {

    /** With it no mailbox's own name may end. */
    public static final String ENDING = "/junk";

    private JunkFolder() {}

    public static String of(String mailbox) {
        return mailbox + ENDING;
    }

    /** The mailbox that this folder, or a mailbox itself, belongs to. */
    public static String mailboxOf(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** The folder between which and this one people move mails. */
    public static String beside(String name) {
        return name.endsWith(ENDING) ? mailboxOf(name) : of(name);
    }
}
