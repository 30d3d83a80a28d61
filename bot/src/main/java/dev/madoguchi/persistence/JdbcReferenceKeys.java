package dev.madoguchi.persistence;

import dev.madoguchi.application.thread.ReferenceKeys;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys that sign references, in PostgreSQL, so that every process has the same. */
@Repository
class JdbcReferenceKeys implements ReferenceKeys {

    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcReferenceKeys(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Key newest() {
        return latest().orElseGet(this::make);
    }

    @Override
    public Optional<Key> find(int id) {
        return jdbc.sql("SELECT id, secret FROM reference_key WHERE id = :id")
                .param("id", id)
                .query(JdbcReferenceKeys::key)
                .optional();
    }

    private Optional<Key> latest() {
        return jdbc.sql("SELECT id, secret FROM reference_key ORDER BY id DESC LIMIT 1")
                .query(JdbcReferenceKeys::key)
                .optional();
    }

    private Key make() {
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return jdbc.sql("INSERT INTO reference_key (secret, created_at) VALUES (:secret, :now) RETURNING id, secret")
                .param("secret", secret)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(JdbcReferenceKeys::key)
                .single();
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(row.getInt("id"), row.getBytes("secret"));
    }
}
