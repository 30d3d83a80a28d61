package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.ServiceLevelBook;
import dev.madoguchi.domain.LevelsOverTime;
import dev.madoguchi.domain.LevelsOverTime.Since;
import dev.madoguchi.domain.ServiceLevel;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Business hours and deadlines in PostgreSQL, as the configuration had them. */
@Repository
class JdbcServiceLevels implements ServiceLevelBook {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcServiceLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two processes that start at once note the same twice, which changes nothing. */
    @Override
    public void keep(String mailbox, ServiceLevel level, Instant now) {
        var last = all(mailbox);
        if (last.isEmpty() || !last.get(last.size() - 1).level().equals(level)) {
            jdbc.sql("INSERT INTO service_level (mailbox, valid_from, level) VALUES (:mailbox, :now, :level::jsonb)")
                    .param("mailbox", mailbox)
                    .param("now", now.atOffset(UTC))
                    .param("level", json.writeValueAsString(level))
                    .update();
        }
    }

    @Override
    public Optional<LevelsOverTime> of(String mailbox) {
        return Optional.of(all(mailbox)).filter(levels -> !levels.isEmpty()).map(LevelsOverTime::new);
    }

    private List<Since> all(String mailbox) {
        return jdbc.sql("SELECT valid_from, level FROM service_level WHERE mailbox = :mailbox ORDER BY id")
                .param("mailbox", mailbox)
                .query((row, number) -> new Since(
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("level"), ServiceLevel.class)))
                .list();
    }
}
