package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.DoubtfulOutbox;
import dev.madoguchi.domain.MessageId;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of a backup. */
@Repository
class RestoredOutbox implements DoubtfulOutbox {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    RestoredOutbox(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<MessageId> doubtAll() {
        jdbc.sql("""
                        UPDATE outbox
                        SET doubtful_since = (SELECT backup_at FROM desk_home)
                        WHERE state = 'WAITING'
                        """).update();
        var stopped = jdbc
                .sql("SELECT id FROM message WHERE state = 'STOPPED'")
                .query((row, number) -> new MessageId(row.getLong("id")))
                .stream();
        var waiting = jdbc
                .sql("""
                        UPDATE outbox
                        SET state = 'FAILED', settled_at = :now, problem = 'restored from a backup'
                        WHERE state = 'WAITING' AND kind IN ('REPLY', 'REPLY_REST', 'OPERATOR_MAIL')
                        RETURNING kind, ref
                        """)
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> new Mail(row.getString("kind"), row.getLong("ref")))
                .list()
                .stream()
                .filter(mail -> !mail.kind.equals("OPERATOR_MAIL"))
                .map(mail -> new MessageId(mail.ref));
        return Stream.concat(stopped, waiting).distinct().toList();
    }

    private record Mail(String kind, long ref) {}
}
