package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.BlockedSenders;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The blocked senders in PostgreSQL. */
@Repository
class JdbcBlockedSenders implements BlockedSenders {

    private final JdbcClient jdbc;

    JdbcBlockedSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean contains(String mailbox, String address) {
        return jdbc.sql("SELECT count(*) FROM blocked_sender WHERE mailbox = :mailbox AND address = :address")
                        .param("mailbox", mailbox)
                        .param("address", address.toLowerCase(Locale.ROOT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void block(String mailbox, String address, InquiryId because, AgentId by, Instant now) {
        jdbc.sql("""
                        INSERT INTO blocked_sender (mailbox, address, inquiry, agent, at)
                        VALUES (:mailbox, :address, :inquiry, :agent, :at)
                        ON CONFLICT (mailbox, address) DO NOTHING
                        """)
                .param("mailbox", mailbox)
                .param("address", address.toLowerCase(Locale.ROOT))
                .param("inquiry", because.value())
                .param("agent", by.value())
                .param("at", now.atOffset(UTC))
                .update();
    }

    @Override
    public void unblock(String mailbox, String address) {
        jdbc.sql("DELETE FROM blocked_sender WHERE mailbox = :mailbox AND address = :address")
                .param("mailbox", mailbox)
                .param("address", address.toLowerCase(Locale.ROOT))
                .update();
    }
}
