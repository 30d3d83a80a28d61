package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.application.intake.TellPause;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The places in Slack that take nothing at present: what is for them waits, and one of it tries twice a minute. */
@Repository
class OutboxPauses {

    /** Whether {@code pause} holds up the row {@code next}; mail is not, but for a reply that Slack must be asked about first. */
    static final String HOLDS_UP = """
            (pause.place = next.pace OR pause.place = next.place OR (pause.place = 'slack' AND next.pace IS NOT NULL))
            """;

    private static final Logger log = LoggerFactory.getLogger(OutboxPauses.class);

    private final JdbcClient jdbc;
    private final TellPause tell;
    private final UnreadThreads threads;
    private final Duration betweenTries;

    OutboxPauses(
            JdbcClient jdbc,
            TellPause tell,
            UnreadThreads threads,
            @Value("${desk.outbox.seconds-between-tries:30}") long secondsBetweenTries) {
        this.jdbc = jdbc;
        this.tell = tell;
        this.threads = threads;
        betweenTries = Duration.ofSeconds(secondsBetweenTries);
    }

    /** Whether this row may try now; of those that a pause holds up one may, and then none for a while. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeTurn(Claimed row, Instant now) {
        var places = places(row);
        if (places.length == 0) {
            return true;
        }
        return jdbc.sql("""
                        WITH tried AS (
                            UPDATE outbox_pause SET next_at = :later
                            WHERE next_at <= :now AND place = ANY (:places)
                            RETURNING place)
                        SELECT NOT EXISTS (
                            SELECT FROM outbox_pause
                            WHERE place = ANY (:places) AND place NOT IN (SELECT place FROM tried))
                        """)
                .param("later", now.plus(betweenTries).atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("places", places)
                .query(Boolean.class)
                .single();
    }

    /** The place takes nothing: all that is for it waits, without an attempt. */
    void met(Claimed row, Paused pause, Instant now) {
        var place = Stream.of(pause.place(), row.pace())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Paused.EVERYWHERE);
        var problem = String.valueOf(pause.getMessage());
        boolean begins = jdbc.sql("""
                        INSERT INTO outbox_pause AS pause (place, problem, since, next_at)
                        VALUES (:place, :problem, :now, :later)
                        ON CONFLICT (place) DO UPDATE
                        SET problem = excluded.problem, next_at = excluded.next_at
                        RETURNING xmax = 0
                        """)
                .param("place", place)
                .param("problem", problem)
                .param("now", now.atOffset(UTC))
                .param("later", now.plus(betweenTries).atOffset(UTC))
                .query(Boolean.class)
                .single();
        jdbc.sql("UPDATE outbox SET place = :place, problem = :problem WHERE id = :id")
                .param("place", place)
                .param("problem", problem)
                .param("id", row.id())
                .update();
        if (begins) {
            log.error("Nothing can be posted to {}: {}. It waits until that is mended", place, problem);
            tell.paused(place, problem);
        }
    }

    /** Something has arrived where it should: the rest follows. */
    void over(Claimed row) {
        var proven = proven(row);
        if (proven.length == 0) {
            return;
        }
        jdbc.sql("DELETE FROM outbox_pause WHERE place = ANY (:places) RETURNING place, since")
                .param("places", proven)
                .query((ended, number) -> new Ended(
                        ended.getString("place"),
                        ended.getObject("since", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(this::end);
    }

    private void end(Ended pause) {
        log.warn("What waited for {} is posted now", pause.place);
        tell.goesOn(pause.place);
        threads.missed(lastTaken(pause), pause.place.equals(Paused.EVERYWHERE) ? null : pause.place);
    }

    /** Who cannot post may have stopped hearing before: since the last post that was taken there. */
    private Instant lastTaken(Ended pause) {
        return jdbc.sql("""
                        SELECT coalesce(max(settled_at), :since)
                        FROM outbox
                        WHERE state = 'DONE' AND kind <> 'MARK' AND settled_at < :since
                          AND (pace = :place OR (:place = 'slack' AND pace IS NOT NULL))
                        """)
                .param("since", pause.since.atOffset(UTC))
                .param("place", pause.place)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static String[] places(Claimed row) {
        var everywhere = row.pace() == null ? null : Paused.EVERYWHERE;
        return Stream.of(row.pace(), row.place(), everywhere)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }

    /**
     * A reaction may turn out to be there already, and a reply leaves by mail, both without a call of Slack: they prove
     * only that what stopped themselves is over.
     */
    private static String[] proven(Claimed row) {
        return row.kind() == DeliveryKind.MARK || row.pace() == null
                ? Stream.ofNullable(row.place()).toArray(String[]::new)
                : places(row);
    }

    private record Ended(String place, Instant since) {}
}
