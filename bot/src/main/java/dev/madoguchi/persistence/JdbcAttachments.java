package dev.madoguchi.persistence;

import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.MessageId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The attachments of messages in PostgreSQL. */
@Repository
class JdbcAttachments implements Attachments {

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;

    JdbcAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MessageId message, List<NewAttachment> attachments) {
        int position = 0;
        for (var attachment : attachments) {
            add(message.value(), position++, attachment);
        }
    }

    private void add(long message, int position, NewAttachment attachment) {
        jdbc.sql("""
                        INSERT INTO attachment (message, position, name, content_type, size, content, slack_file)
                        VALUES (:message, :position, :name, :type, :size, :content, :file)
                        """)
                .param("message", message)
                .param("position", position)
                .param("name", attachment.name())
                .param("type", attachment.contentType())
                .param("size", attachment.size())
                .param("content", binary(attachment))
                .param("file", attachment.slackFile())
                .update();
    }

    private static @Nullable SqlBinaryValue binary(NewAttachment attachment) {
        var content = attachment.content();
        return content == null ? null : new SqlBinaryValue(content::get, attachment.size());
    }

    @Override
    public List<Attachment> of(MessageId message) {
        return jdbc.sql("""
                        SELECT id, name, content_type, size, slack_file, content IS NOT NULL AS fetched
                        FROM attachment
                        WHERE message = :message
                        ORDER BY position
                        """)
                .param("message", message.value())
                .query(Attachment.class)
                .list();
    }

    @Override
    public void fill(long attachment, byte[] content) {
        jdbc.sql("UPDATE attachment SET content = :content, size = :size WHERE id = :id")
                .param("content", content)
                .param("size", content.length)
                .param("id", attachment)
                .update();
    }

    @Override
    public Optional<byte[]> content(long attachment) {
        return jdbc.sql("SELECT content FROM attachment WHERE id = :id AND content IS NOT NULL")
                .param("id", attachment)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public void copyContent(long attachment, OutputStream target) throws IOException {
        for (int from = 1; ; from += PIECE) {
            var piece = jdbc.sql("SELECT substring(content FROM :from FOR :piece) FROM attachment WHERE id = :id")
                    .param("from", from)
                    .param("piece", PIECE)
                    .param("id", attachment)
                    .query((row, number) -> row.getBytes(1))
                    .optional();
            if (piece.isEmpty() || piece.get().length == 0) {
                return;
            }
            target.write(piece.get());
        }
    }

    @Override
    public void changeSlackFile(long attachment, String slackFile) {
        jdbc.sql("UPDATE attachment SET slack_file = :slackFile WHERE id = :id")
                .param("slackFile", slackFile)
                .param("id", attachment)
                .update();
    }
}
