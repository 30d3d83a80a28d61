package dev.madoguchi.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.application.MailSources;
import dev.madoguchi.domain.MessageId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that the ledger keeps in PostgreSQL. */
@Repository
class JdbcMailSources implements MailSources {

    private static final int BEGINNING = 16 * 1024;
    private static final int PIECE = 4 * 1024 * 1024;

    private final JdbcClient jdbc;

    JdbcMailSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Source> find(MessageId message) {
        return jdbc.sql("""
                        SELECT octet_length(raw) AS size, substring(raw FROM 1 FOR :most) AS beginning
                        FROM mail_ledger
                        WHERE message = :message AND raw IS NOT NULL
                        LIMIT 1
                        """)
                .param("message", message.value())
                .param("most", BEGINNING)
                .query((row, number) -> new Source(row.getLong("size"), text(row.getBytes("beginning"))))
                .optional();
    }

    @Override
    public void copy(MessageId message, OutputStream target) throws IOException {
        for (int from = 1; ; from += PIECE) {
            var piece = jdbc.sql("""
                            SELECT substring(raw FROM :from FOR :most)
                            FROM mail_ledger
                            WHERE message = :message AND raw IS NOT NULL
                            LIMIT 1
                            """)
                    .param("from", from)
                    .param("most", PIECE)
                    .param("message", message.value())
                    .query(byte[].class)
                    .single();
            target.write(piece);
            if (piece.length < PIECE) {
                return;
            }
        }
    }

    /** Headers are ASCII, or UTF-8 where they keep no rule; a character cut in two shows as Latin-1. */
    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }
}
