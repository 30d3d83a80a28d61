package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.reply.RecipientResults;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the recipients of a reply got it, in PostgreSQL. */
@Repository
class JdbcRecipientResults implements RecipientResults {

    private final JdbcClient jdbc;

    JdbcRecipientResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Recipient> of(MessageId reply) {
        return jdbc.sql("SELECT address, result, answer FROM reply_recipient WHERE message = :reply ORDER BY address")
                .param("reply", reply.value())
                .query(Recipient.class)
                .list();
    }

    @Override
    public void keep(MessageId reply, Recipient recipient, Instant now) {
        jdbc.sql("""
                        INSERT INTO reply_recipient (message, address, result, answer, at)
                        VALUES (:reply, :address, :result, :answer, :now)
                        ON CONFLICT (message, address) DO UPDATE SET
                            result = excluded.result,
                            answer = excluded.answer,
                            at = excluded.at
                        """)
                .param("reply", reply.value())
                .param("address", recipient.address())
                .param("result", recipient.result().name())
                .param("answer", recipient.answer())
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Override
    public boolean cameBack(MessageId reply) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM mail_ledger
                            WHERE message = :reply AND outcome = 'IGNORED' AND received_at > coalesce(
                                (SELECT max(at) FROM inquiry_event WHERE message = :reply AND what = 'BOUNCED'), '-infinity'))
                        """).param("reply", reply.value()).query(Boolean.class).single();
    }

    @Override
    public void forget(MessageId reply, Result result) {
        jdbc.sql("DELETE FROM reply_recipient WHERE message = :reply AND result = :result")
                .param("reply", reply.value())
                .param("result", result.name())
                .update();
    }
}
