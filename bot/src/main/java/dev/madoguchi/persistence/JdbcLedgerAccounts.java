package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.report.LedgerAccount;
import dev.madoguchi.application.report.LedgerAccount.Gap;
import dev.madoguchi.application.report.LedgerAccounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the ledger in PostgreSQL. */
@Repository
class JdbcLedgerAccounts implements LedgerAccounts {

    private final JdbcClient jdbc;

    JdbcLedgerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Compared(int unread, @Nullable Instant at) {}

    private record Open(int count, @Nullable Instant waitingSince) {}

    @Override
    public LedgerAccount of(String mailbox, Instant since, Instant until) {
        var compared = compared(mailbox);
        var open = open(mailbox);
        return new LedgerAccount(
                mailbox,
                received(mailbox, since, until),
                gaps(mailbox, since, until),
                compared.unread,
                compared.at,
                open.count,
                open.waitingSince);
    }

    private Map<Outcome, Integer> received(String mailbox, Instant since, Instant until) {
        var received = new EnumMap<Outcome, Integer>(Outcome.class);
        ask("""
                SELECT outcome, count(*) AS mails
                FROM mail_ledger
                WHERE mailbox IN (:mailbox, :junk) AND recorded_at >= :since AND recorded_at < :until
                GROUP BY outcome
                """, mailbox, since, until).query((ResultSet row) -> {
            received.put(Outcome.valueOf(row.getString("outcome")), row.getInt("mails"));
        });
        return received;
    }

    private List<Gap> gaps(String mailbox, Instant since, Instant until) {
        return ask("""
                SELECT uid, listed
                FROM mail_gap
                WHERE mailbox = :mailbox AND noticed_at >= :since AND noticed_at < :until
                ORDER BY noticed_at, uid
                """, mailbox, since, until).query(Gap.class).list();
    }

    private JdbcClient.StatementSpec ask(String sql, String mailbox, Instant since, Instant until) {
        return jdbc.sql(sql)
                .param("mailbox", mailbox)
                .param("junk", JunkFolder.of(mailbox))
                .param("since", since.atOffset(UTC))
                .param("until", until.atOffset(UTC));
    }

    private Compared compared(String mailbox) {
        return jdbc.sql("SELECT cardinality(unread) AS unread, looked_at FROM mailbox_count WHERE mailbox = :mailbox")
                .param("mailbox", mailbox)
                .query((row, number) -> new Compared(row.getInt("unread"), instant(row, "looked_at")))
                .optional()
                .orElse(new Compared(0, null));
    }

    private Open open(String mailbox) {
        return jdbc.sql("""
                        SELECT count(*) AS open, min(waiting_since) AS waiting_since
                        FROM inquiry
                        WHERE mailbox = :mailbox AND status IN ('NEW', 'CLAIMED', 'WAITING')
                        """)
                .param("mailbox", mailbox)
                .query((row, number) -> new Open(row.getInt("open"), instant(row, "waiting_since")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
