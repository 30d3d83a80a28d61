package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages in PostgreSQL. */
@Repository
class JdbcMessages implements Messages {

    private static final String NAMES = """
            id, inquiry, kind, state, at, author, sender, recipients, copies, subject, body, body_html, folded,
            mail_id, slack_channel, slack_ts, mark, due_at, sent_at, problem, remarks
            """;
    private static final String COLUMNS = "SELECT " + NAMES + " FROM message ";

    private final JdbcClient jdbc;
    private final JdbcAttachments attachments;

    JdbcMessages(JdbcClient jdbc, JdbcAttachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    @Override
    public Message get(MessageId id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.value())
                .query(MessageRow::map)
                .single();
    }

    @Override
    public Message lock(MessageId id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(MessageRow::map)
                .single();
    }

    @Override
    public List<Message> of(InquiryId inquiry) {
        return jdbc.sql(COLUMNS + "WHERE inquiry = :inquiry ORDER BY id")
                .param("inquiry", inquiry.value())
                .query(MessageRow::map)
                .list();
    }

    @Override
    public Optional<Message> findBySlack(String channel, String ts) {
        return jdbc.sql(COLUMNS + "WHERE slack_channel = :channel AND slack_ts = :ts")
                .param("channel", channel)
                .param("ts", ts)
                .query(MessageRow::map)
                .optional();
    }

    @Override
    public List<Message> outgoing(List<String> mailIds) {
        if (mailIds.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(COLUMNS + "WHERE mail_id = ANY (:mailIds) AND kind IN ('REPLY', 'ACKNOWLEDGEMENT', 'FORWARD')")
                .param("mailIds", mailIds.toArray(String[]::new))
                .query(MessageRow::map)
                .list()
                .stream()
                .sorted(Comparator.comparing(message -> mailIds.indexOf(message.mailId())))
                .toList();
    }

    @Override
    public long lastIncoming(InquiryId inquiry, Instant until) {
        return jdbc.sql("""
                        SELECT coalesce(max(id), 0)
                        FROM message
                        WHERE inquiry = :inquiry AND kind = 'INCOMING' AND at <= :until
                        """)
                .param("inquiry", inquiry.value())
                .param("until", until.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public Message add(NewMessage message) {
        var added = jdbc.sql("""
                        WITH added AS (
                        INSERT INTO message (inquiry, kind, state, at, author, sender, recipients, copies, subject, body,
                                             body_html, folded, mail_id, slack_channel, slack_ts, due_at, remarks)
                        VALUES (:inquiry, :kind, :state, :at, :author, :sender, :recipients, :copies, :subject, :body,
                                :html, :folded, :mailId, :channel, :ts, :dueAt, :remarks)
                        RETURNING *),
                        findable AS (INSERT INTO words_due (message) SELECT id FROM added)
                        SELECT %s FROM added
                        """.formatted(NAMES))
                .param("inquiry", message.inquiry().value())
                .param("kind", message.kind().name())
                .param("state", message.state().name())
                .param("at", message.at().atOffset(UTC))
                .param("author", message.author())
                .param("sender", message.sender())
                .param("recipients", message.recipients().toArray(String[]::new))
                .param("copies", message.copies().toArray(String[]::new))
                .param("subject", message.subject())
                .param("body", message.body())
                .param("html", message.html())
                .param("folded", message.folded())
                .param("mailId", message.mailId())
                .param("channel", message.slackChannel())
                .param("ts", message.slackTs())
                .param("dueAt", offset(message.dueAt()))
                .param("remarks", message.remarks().stream().map(Enum::name).toArray(String[]::new))
                .query(MessageRow::map)
                .single();
        attachments.add(added.id(), message.attachments());
        return added;
    }

    @Override
    public void changeText(MessageId id, String body, @Nullable String html) {
        jdbc.sql("""
                        WITH findable AS (INSERT INTO words_due (message) VALUES (:id) ON CONFLICT DO NOTHING)
                        UPDATE message SET body = :body, body_html = :html, mime = NULL WHERE id = :id
                        """)
                .param("body", body)
                .param("html", html)
                .param("id", id.value())
                .update();
    }

    @Override
    public void changeState(MessageId id, Message.State state, @Nullable Instant at, @Nullable String problem) {
        jdbc.sql("""
                        UPDATE message
                        SET state = :state, sent_at = :sentAt, problem = :problem
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("sentAt", offset(at))
                .param("problem", problem)
                .param("id", id.value())
                .update();
    }

    @Override
    public void changeDue(MessageId id, Instant dueAt) {
        jdbc.sql("UPDATE message SET due_at = :dueAt WHERE id = :id")
                .param("dueAt", dueAt.atOffset(UTC))
                .param("id", id.value())
                .update();
    }

    @Override
    public void changeAuthor(MessageId id, String author) {
        jdbc.sql("UPDATE message SET author = :author, mime = NULL WHERE id = :id")
                .param("author", author)
                .param("id", id.value())
                .update();
    }

    @Override
    public void changeRecipients(MessageId id, List<String> recipients, List<String> copies) {
        jdbc.sql("UPDATE message SET recipients = :recipients, copies = :copies, mime = NULL WHERE id = :id")
                .param("recipients", recipients.toArray(String[]::new))
                .param("copies", copies.toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    @Override
    public void changeMark(MessageId id, @Nullable String mark) {
        jdbc.sql("UPDATE message SET mark = :mark WHERE id = :id")
                .param("mark", mark)
                .param("id", id.value())
                .update();
    }

    @Override
    public void keepMime(MessageId id, byte[] mime) {
        jdbc.sql("UPDATE message SET mime = :mime WHERE id = :id")
                .param("mime", mime)
                .param("id", id.value())
                .update();
    }

    @Override
    public Optional<byte[]> mime(MessageId id) {
        return jdbc.sql("SELECT mime FROM message WHERE id = :id AND mime IS NOT NULL")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("mime"))
                .optional();
    }

    @Override
    public int acknowledgementsOf(String mailbox, Instant since) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM message
                        WHERE kind = 'ACKNOWLEDGEMENT' AND author = :mailbox AND at >= :since
                        """)
                .param("mailbox", mailbox)
                .param("since", since.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public int acknowledgementsTo(String address, Instant since) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM message
                        WHERE kind = 'ACKNOWLEDGEMENT' AND lower(recipients[1]) = lower(:address) AND at >= :since
                        """)
                .param("address", address)
                .param("since", since.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public void move(MessageId id, InquiryId to) {
        jdbc.sql("UPDATE message SET inquiry = :to WHERE id = :id")
                .param("to", to.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public void move(InquiryId from, InquiryId to) {
        jdbc.sql("UPDATE message SET inquiry = :to WHERE inquiry = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }
}
