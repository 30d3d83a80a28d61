package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.MorningLines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The morning lines in PostgreSQL. */
@Repository
class JdbcMorningLines implements MorningLines {

    private final JdbcClient jdbc;

    JdbcMorningLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> toldUntil(String channel) {
        return jdbc.sql("SELECT max(until) FROM morning_line WHERE channel = :channel")
                .param("channel", channel)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<Long> add(String channel, LocalDate day, Instant since, Instant until) {
        return jdbc.sql("""
                        INSERT INTO morning_line (channel, day, since, until)
                        VALUES (:channel, :day, :since, :until)
                        ON CONFLICT (channel, day) DO NOTHING
                        RETURNING id
                        """)
                .param("channel", channel)
                .param("day", day)
                .param("since", since.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .query(Long.class)
                .optional();
    }

    @Override
    public MorningLine get(long id) {
        return jdbc.sql("SELECT channel, since, until FROM morning_line WHERE id = :id")
                .param("id", id)
                .query(MorningLine.class)
                .single();
    }
}
