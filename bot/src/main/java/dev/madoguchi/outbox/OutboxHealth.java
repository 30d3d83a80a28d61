package dev.madoguchi.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far behind the outbox is. */
@Component("outbox")
class OutboxHealth extends AbstractHealthIndicator {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OutboxHealth(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'WAITING' AND kind <> 'COPIES') AS waiting,
                               count(*) FILTER (WHERE state = 'FAILED') AS failed,
                               min(due_at) FILTER (WHERE state = 'WAITING' AND kind <> 'COPIES') AS oldest,
                               (SELECT coalesce(sum(removed), 0) FROM uncertain_post) AS copies
                        FROM outbox
                        WHERE state <> 'DONE'
                        """)
                .query((row, number) -> builder.up()
                        .withDetail("waiting", row.getLong("waiting"))
                        .withDetail("failed", row.getLong("failed"))
                        .withDetail("secondsBehind", behind(row.getObject("oldest", OffsetDateTime.class)))
                        .withDetail("slack_duplicates_healed", row.getLong("copies")))
                .single();
    }

    private long behind(@Nullable OffsetDateTime oldest) {
        return oldest == null
                ? 0
                : Math.max(
                        0, Duration.between(oldest.toInstant(), clock.instant()).toSeconds());
    }
}
