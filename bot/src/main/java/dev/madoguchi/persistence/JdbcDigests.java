package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The digests in PostgreSQL. */
@Repository
class JdbcDigests implements Digests {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> add(String channel, boolean soFar, Figures figures, Instant now) {
        return jdbc.sql("""
                        INSERT INTO digest (channel, week, so_far, made_at, figures)
                        VALUES (:channel, :week, :soFar, :now, :figures::jsonb)
                        ON CONFLICT (channel, week) WHERE NOT so_far DO NOTHING
                        RETURNING id
                        """)
                .param("channel", channel)
                .param("week", figures.monday())
                .param("soFar", soFar)
                .param("now", now.atOffset(UTC))
                .param("figures", json.writeValueAsString(figures))
                .query(Long.class)
                .optional();
    }

    @Override
    public Digest get(long id) {
        return jdbc.sql(
                        "SELECT id, channel, so_far, figures, chart_file, table_file, ts, made_at FROM digest WHERE id = :id")
                .param("id", id)
                .query(this::digest)
                .single();
    }

    @Override
    public void keepChart(long id, String fileId) {
        jdbc.sql("UPDATE digest SET chart_file = :file WHERE id = :id")
                .param("file", fileId)
                .param("id", id)
                .update();
    }

    @Override
    public void keepTable(long id, String fileId) {
        jdbc.sql("UPDATE digest SET table_file = :file WHERE id = :id")
                .param("file", fileId)
                .param("id", id)
                .update();
    }

    @Override
    public void posted(long id, String ts, Instant now) {
        jdbc.sql("UPDATE digest SET ts = :ts, posted_at = :now WHERE id = :id")
                .param("ts", ts)
                .param("now", now.atOffset(UTC))
                .param("id", id)
                .update();
    }

    private Digest digest(ResultSet row, int number) throws SQLException {
        return new Digest(
                row.getLong("id"),
                row.getString("channel"),
                row.getBoolean("so_far"),
                json.readValue(row.getString("figures"), Figures.class),
                row.getString("chart_file"),
                row.getString("table_file"),
                row.getString("ts"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
