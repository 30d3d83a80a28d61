package dev.madoguchi.persistence;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.MailPosts;
import dev.madoguchi.domain.MessageId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where mails stand in threads, in PostgreSQL. */
@Repository
class JdbcMailPosts implements MailPosts {

    private final JdbcClient jdbc;

    JdbcMailPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remember(MessageId mail, Place place) {
        jdbc.sql("""
                        INSERT INTO mail_post (channel, ts, message)
                        VALUES (:channel, :ts, :message)
                        ON CONFLICT DO NOTHING
                        """)
                .param("channel", place.channel())
                .param("ts", place.ts())
                .param("message", mail.value())
                .update();
    }

    @Override
    public Optional<MessageId> mailAt(Place place) {
        return jdbc.sql("SELECT message FROM mail_post WHERE channel = :channel AND ts = :ts")
                .param("channel", place.channel())
                .param("ts", place.ts())
                .query(Long.class)
                .optional()
                .map(MessageId::new);
    }
}
