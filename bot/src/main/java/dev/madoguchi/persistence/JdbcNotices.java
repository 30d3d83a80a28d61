package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.intake.Notices;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of the desk in PostgreSQL. */
@Repository
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(What what, String mailbox, @Nullable String detail, Instant now) {
        return jdbc.sql("""
                        INSERT INTO notice (what, mailbox, detail, at)
                        VALUES (:what, :mailbox, :detail, :now)
                        RETURNING id
                        """)
                .param("what", what.name())
                .param("mailbox", mailbox)
                .param("detail", detail)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public Notice get(long id) {
        return jdbc.sql("SELECT what, mailbox, detail, at FROM notice WHERE id = :id")
                .param("id", id)
                .query(Notice.class)
                .single();
    }
}
