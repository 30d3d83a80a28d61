package dev.madoguchi.persistence;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.HeardReactions;
import dev.madoguchi.domain.AgentId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reactions that have acted, in PostgreSQL. */
@Repository
class JdbcHeardReactions implements HeardReactions {

    private final JdbcClient jdbc;

    JdbcHeardReactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Place card, Heard reaction) {
        int added = jdbc.sql("""
                        INSERT INTO reaction_heard (channel, ts, slack_user, name)
                        VALUES (:channel, :ts, :user, :name)
                        ON CONFLICT DO NOTHING
                        """)
                .param("channel", card.channel())
                .param("ts", card.ts())
                .param("user", reaction.user().value())
                .param("name", reaction.name())
                .update();
        return added > 0;
    }

    @Override
    public Set<Heard> on(Place card) {
        return jdbc.sql("SELECT slack_user, name FROM reaction_heard WHERE channel = :channel AND ts = :ts")
                .param("channel", card.channel())
                .param("ts", card.ts())
                .query((row, number) -> new Heard(new AgentId(row.getString("slack_user")), row.getString("name")))
                .set();
    }
}
