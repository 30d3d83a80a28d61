package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.DeliveryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what may leave next. Rows that share a pace are a lane, rows without one together another; only the first rows of each
 * lane are looked at, so that it costs the same however much waits.
 */
@Repository
class NextInOutbox {

    /** What a newer process beside this one leaves for itself is not touched. */
    private static final String[] KNOWN =
            Arrays.stream(DeliveryKind.values()).map(Enum::name).toArray(String[]::new);

    /** More than workers of all processes hold at a time. */
    private static final int FIRST_OF_A_LANE = 32;

    private static final String LANES = """
            WITH RECURSIVE lane AS (
                (SELECT coalesce(pace, '') AS name
                 FROM outbox
                 WHERE state = 'WAITING'
                 ORDER BY coalesce(pace, '')
                 LIMIT 1)
                UNION ALL
                SELECT (SELECT coalesce(pace, '')
                        FROM outbox
                        WHERE state = 'WAITING' AND coalesce(pace, '') > lane.name
                        ORDER BY coalesce(pace, '')
                        LIMIT 1)
                FROM lane
                WHERE lane.name IS NOT NULL)
            """;

    private final JdbcClient jdbc;

    NextInOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next row that may leave now: the first of its queue, at a pace that allows it. Held until the transaction ends. That its
     * state is looked at once more, in a form that no index of waiting rows serves, keeps PostgreSQL from walking through all of
     * them: it does not know yet how many they have become.
     */
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql(LANES + """
                        , free AS (
                            SELECT name
                            FROM lane
                            WHERE name IS NOT NULL
                              AND NOT EXISTS (SELECT FROM pace WHERE pace.name = lane.name AND pace.next_at > :now)
                              AND NOT EXISTS (
                                  SELECT FROM outbox_pause AS pause
                                  WHERE pause.next_at > :now
                                    AND (pause.place = lane.name OR (pause.place = 'slack' AND lane.name <> '')))),
                        first AS (
                            SELECT id
                            FROM free
                            CROSS JOIN LATERAL (
                                SELECT id
                                FROM outbox AS next
                                WHERE state = 'WAITING'
                                  AND coalesce(pace, '') = free.name
                                  AND kind = ANY (:known)
                                  AND due_at <= :now
                                  AND id = (
                                      SELECT id
                                      FROM outbox AS same
                                      WHERE same.queue = next.queue AND same.state = 'WAITING'
                                      ORDER BY id
                                      LIMIT 1)
                                  AND NOT EXISTS (SELECT FROM outbox_pause AS pause WHERE pause.next_at > :now AND %s)
                                ORDER BY priority, id
                                LIMIT :most) AS row)
                        SELECT id, token, kind, ref, pace, place, step, failures, doubtful_since
                        FROM outbox
                        WHERE id = ANY (ARRAY(SELECT id FROM first)) AND state || '' = 'WAITING'
                        ORDER BY priority, id
                        LIMIT 1
                        FOR NO KEY UPDATE SKIP LOCKED
                        """.formatted(OutboxPauses.HOLDS_UP))
                .param("known", KNOWN)
                .param("most", FIRST_OF_A_LANE)
                .param("now", now.atOffset(UTC))
                .query(NextInOutbox::claimed)
                .optional();
    }

    /** When something may leave that may not leave now, as far as the clock decides. */
    Optional<Instant> nextAt(Instant now) {
        return jdbc.sql(LANES + """
                        SELECT least(
                            (SELECT min(due_at) FROM outbox WHERE state = 'WAITING' AND due_at > :now),
                            (SELECT min(next_at) FROM pace WHERE next_at > :now AND name IN (SELECT name FROM lane)))
                        """)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        var doubtfulSince = row.getObject("doubtful_since", OffsetDateTime.class);
        return new Claimed(
                row.getLong("id"),
                row.getObject("token", UUID.class),
                DeliveryKind.valueOf(row.getString("kind")),
                row.getLong("ref"),
                row.getString("pace"),
                row.getString("place"),
                row.getInt("step"),
                row.getInt("failures"),
                doubtfulSince == null ? null : doubtfulSince.toInstant());
    }
}
