package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.JunkMails;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mails in quarantine in PostgreSQL. */
@Repository
class JdbcJunkMails implements JunkMails {

    private final JdbcClient jdbc;

    JdbcJunkMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Gathering(long id, boolean isNew) {}

    private record Head(String mailbox, Instant openedAt, int count) {}

    /** The row of the line stays locked until the end of the transaction: nobody closes it before this mail is seen on it. */
    @Override
    public Optional<Long> add(Arrival arrival, String sender, String subject, Instant now) {
        var line = jdbc.sql("""
                        INSERT INTO junk_line (mailbox, opened_at)
                        VALUES (:mailbox, :now)
                        ON CONFLICT (mailbox) WHERE NOT closed DO UPDATE SET mailbox = excluded.mailbox
                        RETURNING id, xmax = 0 AS is_new
                        """)
                .param("mailbox", arrival.mailbox())
                .param("now", now.atOffset(UTC))
                .query(Gathering.class)
                .single();
        jdbc.sql("""
                        INSERT INTO junk_mail (line, mailbox, uid_validity, uid, sender, subject)
                        VALUES (:line, :mailbox, :uidValidity, :uid, :sender, :subject)
                        """)
                .param("line", line.id)
                .param("mailbox", arrival.mailbox())
                .param("uidValidity", arrival.uidValidity())
                .param("uid", arrival.uid())
                .param("sender", sender)
                .param("subject", subject)
                .update();
        return line.isNew ? Optional.of(line.id) : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Line close(long line, int limit) {
        jdbc.sql("UPDATE junk_line SET closed = true WHERE id = :line")
                .param("line", line)
                .update();
        var head = jdbc.sql("""
                        SELECT mailbox, opened_at, (SELECT count(*) FROM junk_mail WHERE line = :line) AS count
                        FROM junk_line
                        WHERE id = :line
                        """).param("line", line).query(Head.class).single();
        var mails = jdbc.sql("SELECT id, sender, subject FROM junk_mail WHERE line = :line ORDER BY id LIMIT :limit")
                .param("line", line)
                .param("limit", limit)
                .query(JunkMail.class)
                .list();
        return new Line(head.mailbox, head.openedAt, head.count, mails);
    }

    @Override
    public Optional<String> mailboxOf(long mail) {
        return jdbc.sql("SELECT mailbox FROM junk_mail WHERE id = :mail")
                .param("mail", mail)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Arrival> hold(long mail) {
        return jdbc.sql("""
                        SELECT ledger.mailbox, ledger.uid_validity, ledger.uid, received_at, raw
                        FROM mail_ledger AS ledger
                        JOIN junk_mail AS junk ON junk.mailbox = ledger.mailbox
                            AND junk.uid_validity = ledger.uid_validity AND junk.uid = ledger.uid
                        WHERE junk.id = :mail AND outcome = 'SPAM'
                        FOR UPDATE OF ledger
                        """)
                .param("mail", mail)
                .query((row, number) -> new Arrival(
                        row.getString("mailbox"),
                        row.getLong("uid_validity"),
                        row.getLong("uid"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        RawMail.of(row.getBytes("raw"))))
                .optional();
    }
}
