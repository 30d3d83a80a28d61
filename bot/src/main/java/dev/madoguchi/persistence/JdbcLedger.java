package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of mails in PostgreSQL. */
@Repository
class JdbcLedger implements Ledger {

    private static final Logger log = LoggerFactory.getLogger(JdbcLedger.class);

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> missing(String mailbox, long uidValidity, Collection<Long> uids) {
        return jdbc.sql("""
                        SELECT uid
                        FROM unnest(:uids) AS held (uid)
                        WHERE NOT EXISTS (
                            SELECT FROM mail_ledger
                            WHERE mailbox = :mailbox AND uid_validity = :uidValidity AND mail_ledger.uid = held.uid)
                        ORDER BY uid
                        """)
                .param("uids", uids.toArray(Long[]::new))
                .param("mailbox", mailbox)
                .param("uidValidity", uidValidity)
                .query(Long.class)
                .list();
    }

    @Override
    public Known known(Arrival arrival) {
        return jdbc.sql("""
                        SELECT CASE
                            WHEN EXISTS (
                                SELECT FROM mail_ledger
                                WHERE mailbox = :mailbox AND uid_validity = :uidValidity AND uid = :uid) THEN 'ITSELF'
                            WHEN EXISTS (
                                SELECT FROM mail_ledger
                                WHERE sha256 = :sha256
                                  AND (mailbox = :mailbox
                                      OR mailbox = :beside AND outcome NOT IN ('SPAM', 'DUPLICATE'))) THEN 'ITS_CONTENT'
                            WHEN EXISTS (
                                SELECT FROM mail_ledger
                                WHERE mailbox = :beside AND sha256 = :sha256 AND outcome = 'SPAM') THEN 'QUARANTINED'
                            ELSE 'NOTHING'
                        END
                        """)
                .param("mailbox", arrival.mailbox())
                .param("beside", JunkFolder.beside(arrival.mailbox()))
                .param("uidValidity", arrival.uidValidity())
                .param("uid", arrival.uid())
                .param("sha256", arrival.sha256())
                .query(Known.class)
                .single();
    }

    @Override
    public void record(Arrival arrival, Entry entry, Instant now) {
        var inquiry = entry.inquiry();
        var message = entry.message();
        jdbc.sql("""
                        WITH read AS (
                            DELETE FROM mail_attempt
                            WHERE mailbox = :mailbox AND uid_validity = :uidValidity AND uid = :uid)
                        INSERT INTO mail_ledger (mailbox, uid_validity, uid, outcome, received_at, recorded_at, sha256,
                                                 raw, inquiry, message, note)
                        VALUES (:mailbox, :uidValidity, :uid, :outcome, :receivedAt, :now, :sha256,
                                :raw, :inquiry, :message, :note)
                        """)
                .param("mailbox", arrival.mailbox())
                .param("uidValidity", arrival.uidValidity())
                .param("uid", arrival.uid())
                .param("outcome", entry.outcome().name())
                .param("receivedAt", arrival.receivedAt().atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("sha256", arrival.sha256())
                .param(
                        "raw",
                        entry.keepSource()
                                ? new SqlBinaryValue(
                                        arrival.raw()::open, arrival.raw().size())
                                : null)
                .param("inquiry", inquiry == null ? null : inquiry.value())
                .param("message", message == null ? null : message.value())
                .param("note", entry.note())
                .update();
    }

    @Override
    public boolean release(Arrival arrival) {
        return jdbc.sql("""
                        UPDATE mail_ledger
                        SET outcome = 'DUPLICATE', note = 'came out of the Junk folder', raw = NULL
                        WHERE mailbox = :beside AND sha256 = :sha256 AND outcome = 'SPAM'
                        """)
                        .param("beside", JunkFolder.beside(arrival.mailbox()))
                        .param("sha256", arrival.sha256())
                        .update()
                > 0;
    }

    @Override
    public void settle(Arrival quarantined, Entry entry) {
        var inquiry = entry.inquiry();
        var message = entry.message();
        jdbc.sql("""
                        UPDATE mail_ledger
                        SET outcome = :outcome, inquiry = :inquiry, message = :message, note = :note
                        WHERE mailbox = :mailbox AND uid_validity = :uidValidity AND uid = :uid
                        """)
                .param("outcome", entry.outcome().name())
                .param("inquiry", inquiry == null ? null : inquiry.value())
                .param("message", message == null ? null : message.value())
                .param("note", entry.note())
                .param("mailbox", quarantined.mailbox())
                .param("uidValidity", quarantined.uidValidity())
                .param("uid", quarantined.uid())
                .update();
    }

    @Override
    public void move(MessageId mail, InquiryId to) {
        jdbc.sql("UPDATE mail_ledger SET inquiry = :to WHERE message = :mail")
                .param("to", to.value())
                .param("mail", mail.value())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int beginAttempt(Arrival arrival) {
        return jdbc.sql("""
                        INSERT INTO mail_attempt (mailbox, uid_validity, uid, attempts)
                        VALUES (:mailbox, :uidValidity, :uid, 1)
                        ON CONFLICT (mailbox, uid_validity, uid) DO UPDATE SET attempts = mail_attempt.attempts + 1
                        RETURNING attempts
                        """)
                .param("mailbox", arrival.mailbox())
                .param("uidValidity", arrival.uidValidity())
                .param("uid", arrival.uid())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Set<Long> beginFirstAttempts(String mailbox, long uidValidity, Collection<Long> uids) {
        return jdbc.sql("""
                        INSERT INTO mail_attempt (mailbox, uid_validity, uid, attempts)
                        SELECT :mailbox, :uidValidity, uid, 1 FROM unnest(:uids) AS fetched (uid)
                        ON CONFLICT DO NOTHING
                        RETURNING uid
                        """)
                .param("mailbox", mailbox)
                .param("uidValidity", uidValidity)
                .param("uids", uids.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    @Override
    public void takeBackAttempt(Arrival arrival) {
        try {
            jdbc.sql("""
                            UPDATE mail_attempt SET attempts = attempts - 1
                            WHERE mailbox = :mailbox AND uid_validity = :uidValidity AND uid = :uid
                            """)
                    .param("mailbox", arrival.mailbox())
                    .param("uidValidity", arrival.uidValidity())
                    .param("uid", arrival.uid())
                    .update();
        } catch (DataAccessException e) {
            log.warn("The attempt at mail {} counts although it was not the mail's fault: {}", arrival, e.getMessage());
        }
    }

    @Override
    @Transactional
    public Instant firstContact(String mailbox, Instant now) {
        return jdbc.sql("""
                        INSERT INTO mailbox_contact (mailbox, first_read_at)
                        VALUES (:mailbox, :now)
                        ON CONFLICT (mailbox) DO UPDATE SET mailbox = excluded.mailbox
                        RETURNING first_read_at
                        """)
                .param("mailbox", mailbox)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
