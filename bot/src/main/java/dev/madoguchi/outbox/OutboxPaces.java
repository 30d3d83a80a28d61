package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How soon after each other deliveries leave that share a pace, over all processes. */
@Repository
class OutboxPaces {

    private final JdbcClient jdbc;

    OutboxPaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes its turn at the pace it shares; false if another was faster. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeTurn(Claimed row, Instant now) {
        if (row.pace() == null || row.kind().pace().isZero()) {
            return true;
        }
        return jdbc.sql("""
                                INSERT INTO pace (name, next_at)
                                VALUES (:name, :nextAt)
                                ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at WHERE pace.next_at <= :now
                                """)
                        .param("name", row.pace())
                        .param("nextAt", now.plus(row.kind().pace()).atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** The other side asked to wait: all that share the pace do. */
    void pause(String pace, Duration time, Instant now) {
        var until = now.plus(time);
        jdbc.sql("""
                        INSERT INTO pace (name, next_at)
                        VALUES (:name, :until)
                        ON CONFLICT (name) DO UPDATE SET next_at = greatest(pace.next_at, excluded.next_at)
                        """).param("name", pace).param("until", until.atOffset(UTC)).update();
    }
}
