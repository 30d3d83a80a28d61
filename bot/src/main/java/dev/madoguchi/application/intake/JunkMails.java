package dev.madoguchi.application.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mails in quarantine, and the lines by which their channel hears of them. */
public interface JunkMails {

    /**
     * Puts a mail, whose row in the ledger is written, on the line that gathers those of its mailbox.
     *
     * @return the line, if this mail is the first on it
     */
    Optional<Long> add(Arrival arrival, String sender, String subject, Instant now);

    /** What is on a line, the oldest first. From now on it gathers no more: in a transaction of its own, so that a repeated post says the same. */
    Line close(long line, int limit);

    /** The mailbox of a mail, if there is such a mail. */
    Optional<String> mailboxOf(long mail);

    /** A mail, held until the transaction ends, if it is still in quarantine. */
    Optional<Arrival> hold(long mail);

    /**
     * One line in the channel.
     *
     * @param count of all mails on it
     * @param mails as many as were asked for
     */
    record Line(String mailbox, Instant openedAt, int count, List<JunkMail> mails) {}

    /** A mail in quarantine, by its number. */
    record JunkMail(long id, String sender, String subject) {}
}
