package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.MailboxLeases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leases and health of the mailboxes in PostgreSQL. */
@Repository
class JdbcMailboxWatch implements MailboxLeases, MailboxHealth {

    private final JdbcClient jdbc;

    JdbcMailboxWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Lease> take(String mailbox, UUID holder, Duration time) {
        return jdbc.sql("""
                        INSERT INTO mailbox_watch (mailbox, since, holder, fence, held_until)
                        VALUES (:mailbox, now(), :holder, 1, now() + :millis * interval '1 ms')
                        ON CONFLICT (mailbox) DO UPDATE
                        SET holder = excluded.holder, fence = mailbox_watch.fence + 1, held_until = excluded.held_until
                        WHERE mailbox_watch.held_until IS NULL OR mailbox_watch.held_until < now()
                        RETURNING fence
                        """)
                .param("mailbox", mailbox)
                .param("holder", holder)
                .param("millis", time.toMillis())
                .query(Long.class)
                .optional()
                .map(fence -> new Lease(mailbox, holder, fence));
    }

    @Override
    public boolean renew(Lease lease, Duration time) {
        return jdbc.sql("""
                        UPDATE mailbox_watch
                        SET held_until = now() + :millis * interval '1 ms'
                        WHERE mailbox = :mailbox AND holder = :holder AND fence = :fence AND held_until >= now()
                        """)
                        .param("millis", time.toMillis())
                        .param("mailbox", lease.mailbox())
                        .param("holder", lease.holder())
                        .param("fence", lease.fence())
                        .update()
                == 1;
    }

    @Override
    public void release(Lease lease) {
        jdbc.sql("""
                        UPDATE mailbox_watch
                        SET held_until = NULL, holder = NULL
                        WHERE mailbox = :mailbox AND holder = :holder AND fence = :fence
                        """)
                .param("mailbox", lease.mailbox())
                .param("holder", lease.holder())
                .param("fence", lease.fence())
                .update();
    }

    @Override
    public int heldBy(UUID holder) {
        return jdbc.sql("SELECT count(*) FROM mailbox_watch WHERE holder = :holder AND held_until >= now()")
                .param("holder", holder)
                .query(Integer.class)
                .single();
    }

    @Override
    public void present(UUID process) {
        jdbc.sql("""
                        INSERT INTO desk_process (id, seen_at)
                        VALUES (:process, now())
                        ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at
                        """).param("process", process).update();
        jdbc.sql("DELETE FROM desk_process WHERE seen_at < now() - interval '1 day'")
                .update();
    }

    @Override
    public int processes(Duration time) {
        return jdbc.sql("SELECT count(*) FROM desk_process WHERE seen_at >= now() - :millis * interval '1 ms'")
                .param("millis", time.toMillis())
                .query(Integer.class)
                .single();
    }

    @Override
    public void expected(String mailbox, Instant now) {
        jdbc.sql("""
                        INSERT INTO mailbox_watch (mailbox, since)
                        VALUES (:mailbox, :now)
                        ON CONFLICT (mailbox) DO UPDATE SET since = excluded.since
                        """).param("mailbox", mailbox).param("now", now.atOffset(UTC)).update();
    }

    @Override
    public void read(String mailbox, Instant now) {
        jdbc.sql("UPDATE mailbox_watch SET read_at = :now, problem = NULL WHERE mailbox = :mailbox")
                .param("now", now.atOffset(UTC))
                .param("mailbox", mailbox)
                .update();
    }

    @Override
    public void failed(String mailbox, @Nullable String problem) {
        jdbc.sql("UPDATE mailbox_watch SET problem = :problem WHERE mailbox = :mailbox")
                .param("problem", problem)
                .param("mailbox", mailbox)
                .update();
    }

    @Override
    public Optional<String> fallenSilent(String mailbox, Instant notReadSince, Instant now) {
        return jdbc.sql("""
                        UPDATE mailbox_watch
                        SET told_at = :now
                        WHERE mailbox = :mailbox AND told_at IS NULL
                            AND since < :limit AND (read_at IS NULL OR read_at < :limit)
                        RETURNING coalesce(problem, '')
                        """)
                .param("now", now.atOffset(UTC))
                .param("mailbox", mailbox)
                .param("limit", notReadSince.atOffset(UTC))
                .query(String.class)
                .optional();
    }

    @Override
    public boolean cameBack(String mailbox) {
        return jdbc.sql("""
                        UPDATE mailbox_watch
                        SET told_at = NULL
                        WHERE mailbox = :mailbox AND read_at > told_at
                        """).param("mailbox", mailbox).update() == 1;
    }
}
