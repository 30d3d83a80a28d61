package dev.madoguchi.application.intake;

import java.time.Instant;
import java.util.List;

/** What the mail servers count, compared with what the ledger knows: a mail that vanished before it was read leaves a gap. */
public interface ServerCounts {

    /**
     * Compares, after a look into a mailbox. Numbers are judged one look after they were given out, when whatever came under them is
     * listed for certain.
     */
    void compare(String mailbox, Look look, Instant now);

    /**
     * What the server said at one look.
     *
     * @param uidNext the number that the next mail will get, asked before the others were listed
     * @param listed the numbers of all mails in the folder
     * @param unread those of them that have no row in the ledger after the look
     */
    record Look(long uidValidity, long uidNext, List<Long> listed, List<Long> unread) {}
}
