package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Restores;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Knows the database again in which the desk lives. */
@Repository
class JdbcRestores implements Restores {

    private static final String MAY_ASK = "SELECT has_function_privilege('pg_control_system()', 'EXECUTE')";
    private static final String SERVER = "SELECT system_identifier::text FROM pg_control_system()";
    private static final String DATABASE = "SELECT oid::text FROM pg_database WHERE datname = current_database()";

    private final JdbcClient jdbc;
    private volatile @Nullable Optional<Instant> last;

    JdbcRestores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public boolean notice(Instant now) {
        last = null;
        var here = here();
        boolean first = jdbc.sql("""
                        INSERT INTO desk_home (database)
                        SELECT :here
                        WHERE NOT EXISTS (SELECT FROM desk_home)
                        ON CONFLICT DO NOTHING
                        """).param("here", here).update() == 1;
        return !first
                && jdbc.sql("""
                                UPDATE desk_home
                                SET database = :here, restored_at = :now, backup_at = greatest(
                                    (SELECT max(created_at) FROM outbox),
                                    (SELECT max(started_at) FROM outbox_attempt),
                                    (SELECT max(recorded_at) FROM mail_ledger),
                                    (SELECT max(read_at) FROM mailbox_watch))
                                WHERE database <> :here
                                """)
                                .param("here", here)
                                .param("now", now.atOffset(UTC))
                                .update()
                        == 1;
    }

    private String here() {
        boolean mayAsk = jdbc.sql(MAY_ASK).query(Boolean.class).single();
        var server = mayAsk ? jdbc.sql(SERVER).query(String.class).single() : "?";
        return server + "/" + jdbc.sql(DATABASE).query(String.class).single();
    }

    @Override
    public Optional<Instant> lastAt() {
        var known = last;
        if (known == null) {
            known = jdbc.sql("SELECT max(restored_at) FROM desk_home")
                    .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                    .single()
                    .map(OffsetDateTime::toInstant);
            last = known;
        }
        return known;
    }
}
