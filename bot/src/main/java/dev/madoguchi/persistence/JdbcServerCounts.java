package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.intake.ServerCounts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counts of the mail servers in PostgreSQL, and the gaps that they show. */
@Repository
class JdbcServerCounts implements ServerCounts {

    private static final Logger log = LoggerFactory.getLogger(JdbcServerCounts.class);

    /** A server that skips more numbers at once has numbered anew rather than lost mails. */
    private static final int NUMBERS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    JdbcServerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Before(long settledTo, long uidNext) {}

    @Override
    @Transactional
    public void compare(String mailbox, Look look, Instant now) {
        jdbc.sql("""
                        SELECT settled_to, uid_next
                        FROM mailbox_count
                        WHERE mailbox = :mailbox AND uid_validity = :uidValidity
                        FOR UPDATE
                        """)
                .param("mailbox", mailbox)
                .param("uidValidity", look.uidValidity())
                .query(Before.class)
                .optional()
                .ifPresent(before -> noteGaps(mailbox, look, before, now));
        keep(mailbox, look, now);
    }

    private void noteGaps(String mailbox, Look look, Before before, Instant now) {
        long from = Math.max(before.settledTo, before.uidNext - NUMBERS_AT_ONCE);
        var listed = new HashSet<>(look.listed());
        var gone = LongStream.range(from, before.uidNext)
                .filter(uid -> !listed.contains(uid))
                .boxed()
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        int gaps = jdbc.sql("""
                        INSERT INTO mail_gap (mailbox, uid_validity, uid, listed, noticed_at)
                        SELECT :mailbox, :uidValidity, gone.uid, gone.uid = ANY (mailbox_count.unread), :now
                        FROM unnest(:gone) AS gone (uid)
                        JOIN mailbox_count ON mailbox_count.mailbox = :mailbox
                        WHERE NOT EXISTS (
                            SELECT FROM mail_ledger
                            WHERE mailbox = :mailbox AND uid_validity = :uidValidity AND mail_ledger.uid = gone.uid)
                        ON CONFLICT DO NOTHING
                        """)
                .param("mailbox", mailbox)
                .param("uidValidity", look.uidValidity())
                .param("gone", gone.toArray(Long[]::new))
                .param("now", now.atOffset(UTC))
                .update();
        if (gaps > 0) {
            log.warn("Mailbox {}: {} mails were moved or deleted before they were read", mailbox, gaps);
        }
    }

    /** Numbers that a first look finds are not judged: what was before the desk is not the desk's. */
    private void keep(String mailbox, Look look, Instant now) {
        jdbc.sql("""
                        INSERT INTO mailbox_count (mailbox, uid_validity, settled_to, uid_next, unread, looked_at)
                        VALUES (:mailbox, :uidValidity, :uidNext, :uidNext, :unread, :now)
                        ON CONFLICT (mailbox) DO UPDATE SET
                            uid_validity = excluded.uid_validity,
                            settled_to = CASE
                                WHEN mailbox_count.uid_validity = excluded.uid_validity THEN mailbox_count.uid_next
                                ELSE excluded.uid_next
                            END,
                            uid_next = excluded.uid_next,
                            unread = excluded.unread,
                            looked_at = excluded.looked_at
                        """)
                .param("mailbox", mailbox)
                .param("uidValidity", look.uidValidity())
                .param("uidNext", look.uidNext())
                .param("unread", unread(look.unread()))
                .param("now", now.atOffset(UTC))
                .update();
    }

    private static Long[] unread(List<Long> uids) {
        return uids.stream().limit(NUMBERS_AT_ONCE).toArray(Long[]::new);
    }
}
