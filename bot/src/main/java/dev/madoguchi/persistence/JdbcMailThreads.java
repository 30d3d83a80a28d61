package dev.madoguchi.persistence;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.InquiryId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mail belongs where, in PostgreSQL. */
@Repository
class JdbcMailThreads implements MailThreads {

    private final JdbcClient jdbc;

    JdbcMailThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remember(InquiryId inquiry, Collection<String> mailIds) {
        remember(inquiry, mailIds, List.of());
    }

    @Override
    public void addParticipants(InquiryId inquiry, Collection<String> addresses) {
        remember(inquiry, List.of(), addresses);
    }

    @Override
    public void remember(InquiryId inquiry, Collection<String> mailIds, Collection<String> participants) {
        jdbc.sql("""
                        WITH named AS (
                            INSERT INTO mail_thread (mail_id, inquiry)
                            SELECT DISTINCT mail_id, :inquiry FROM unnest(:mailIds) AS mail (mail_id)
                            ON CONFLICT DO NOTHING)
                        INSERT INTO participant (inquiry, address)
                        SELECT DISTINCT :inquiry, address FROM unnest(:addresses) AS taking_part (address)
                        ON CONFLICT DO NOTHING
                        """)
                .param("inquiry", inquiry.value())
                .param("mailIds", mailIds.toArray(String[]::new))
                .param(
                        "addresses",
                        participants.stream()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<InquiryId> inquiriesOf(Collection<String> mailIds) {
        if (mailIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT DISTINCT id, joined_to IS NOT NULL AS joined
                        FROM mail_thread
                        JOIN inquiry ON id = inquiry
                        WHERE mail_id = ANY (:mailIds)
                        ORDER BY id DESC
                        """).param("mailIds", mailIds.toArray(String[]::new)).query(Named.class).list().stream()
                .flatMap(named -> named.joined() ? inquiry(named.id()).stream() : Stream.of(new InquiryId(named.id())))
                .distinct()
                .toList();
    }

    @Override
    public List<InquiryId> inquiry(long number) {
        return jdbc.sql("""
                        WITH RECURSIVE found AS (
                            SELECT id, joined_to
                            FROM inquiry
                            WHERE id = :id
                            UNION
                            SELECT inquiry.id, inquiry.joined_to
                            FROM found
                            JOIN inquiry ON inquiry.id = found.joined_to)
                        SELECT id
                        FROM found
                        WHERE joined_to IS NULL
                        """)
                .param("id", number)
                .query((row, rowNumber) -> new InquiryId(row.getLong("id")))
                .list();
    }

    @Override
    public boolean takesPart(InquiryId inquiry, String address) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM participant WHERE inquiry = :inquiry AND address = :address)")
                .param("inquiry", inquiry.value())
                .param("address", address.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void move(InquiryId from, InquiryId to) {
        for (var sql : List.of(
                "INSERT INTO mail_thread SELECT mail_id, :to FROM mail_thread WHERE inquiry = :from ON CONFLICT DO NOTHING",
                "INSERT INTO participant SELECT :to, address FROM participant WHERE inquiry = :from ON CONFLICT DO NOTHING")) {
            jdbc.sql(sql).param("to", to.value()).param("from", from.value()).update();
        }
    }

    private record Named(long id, boolean joined) {}
}
