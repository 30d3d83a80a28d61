package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Period.Length;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The digests in PostgreSQL. */
@Repository
class JdbcDigests implements Digests {

    private final JdbcClient jdbc;
    private final DigestPlans plans;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    JdbcDigests(JdbcClient jdbc, DigestPlans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public Optional<Long> add(Scope scope, Figures figures, Instant now) {
        var dueAt = scope.dueAt();
        return jdbc.sql("""
                        INSERT INTO digest (channel, span, week, zone, mailboxes, so_far, due_at, made_at, figures)
                        VALUES (:channel, :span, :week, :zone, :mailboxes, :soFar, :dueAt, :now, :figures::jsonb)
                        ON CONFLICT (channel, span, week) WHERE NOT so_far DO NOTHING
                        RETURNING id
                        """)
                .param("channel", scope.channel())
                .param("span", figures.length().name())
                .param("week", figures.first())
                .param("zone", scope.zone().getId())
                .param("mailboxes", scope.mailboxes().toArray(String[]::new))
                .param("soFar", scope.soFar())
                .param("dueAt", dueAt == null ? null : dueAt.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(UTC))
                .param("figures", json.writeValueAsString(figures))
                .query(Long.class)
                .optional();
    }

    @Override
    public Digest get(long id) {
        return jdbc.sql("SELECT * FROM digest WHERE id = :id")
                .param("id", id)
                .query(this::digest)
                .single();
    }

    @Override
    public Optional<Digest> find(String channel, Length length, LocalDate first) {
        return jdbc.sql(
                        "SELECT * FROM digest WHERE channel = :channel AND span = :span AND week = :week AND NOT so_far")
                .param("channel", channel)
                .param("span", length.name())
                .param("week", first)
                .query(this::digest)
                .optional();
    }

    @Override
    public List<Digest> between(String channel, Length length, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        SELECT *
                        FROM digest
                        WHERE channel = :channel AND span = :span AND week >= :from AND week < :before AND NOT so_far
                        """)
                .param("channel", channel)
                .param("span", length.name())
                .param("from", from)
                .param("before", before)
                .query(this::digest)
                .list();
    }

    @Override
    public Instant reportedUntil(String channel, Length length, Instant now) {
        return jdbc.sql("""
                        WITH begun AS (
                            INSERT INTO digest_channel (channel, span, since)
                            VALUES (:channel, :span, :now)
                            ON CONFLICT (channel, span) DO NOTHING)
                        SELECT coalesce(
                            (SELECT max(made_at) FROM digest WHERE channel = :channel AND span = :span AND NOT so_far),
                            (SELECT since FROM digest_channel WHERE channel = :channel AND span = :span),
                            :now) AS since
                        """)
                .param("channel", channel)
                .param("span", length.name())
                .param("now", now.atOffset(UTC))
                .query((row, number) ->
                        row.getObject("since", OffsetDateTime.class).toInstant())
                .single();
    }

    @Override
    public void keep(long id, File file, String fileId) {
        jdbc.sql("UPDATE digest SET " + column(file) + " = :file WHERE id = :id")
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
        var files = new EnumMap<File, String>(File.class);
        for (var file : File.values()) {
            var id = row.getString(column(file));
            if (id != null) {
                files.put(file, id);
            }
        }
        return new Digest(
                row.getLong("id"),
                scope(row),
                json.readValue(row.getString("figures"), Figures.class),
                files,
                row.getString("ts"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /** Those that are older than the columns were of the zone and the mailboxes that the channel has. */
    private Scope scope(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        var zone = row.getString("zone");
        var mailboxes = row.getArray("mailboxes");
        var dueAt = row.getObject("due_at", OffsetDateTime.class);
        return new Scope(
                channel,
                zone == null ? plans.of(channel).zone() : ZoneId.of(zone),
                mailboxes == null ? plans.of(channel).mailboxes() : List.of((String[]) mailboxes.getArray()),
                row.getBoolean("so_far"),
                dueAt == null ? null : dueAt.toInstant());
    }

    private static String column(File file) {
        return switch (file) {
            case CHART -> "chart_file";
            case TIMES -> "times_file";
            case HOURS -> "hours_file";
            case TABLE -> "table_file";
        };
    }
}
