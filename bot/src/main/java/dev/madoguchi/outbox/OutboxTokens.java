package dev.madoguchi.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tokens by which posts are known again. What is made anew from the same mail or the same week after a restore has the token it
 * had before, so that its old post is found.
 */
@Component
class OutboxTokens {

    /** What is made from a mail or a week, and so made again when they are read or reported again. */
    static final Set<DeliveryKind> MADE_AGAIN =
            EnumSet.of(DeliveryKind.CARD, DeliveryKind.DETAILS, DeliveryKind.DIGEST, DeliveryKind.MORNING);

    private static final String MAIL = "concat_ws(E'\\n', mailbox, mail_id, author, message.subject, body)";

    private final JdbcClient jdbc;

    OutboxTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two equal mails have the same. */
    UUID of(NewDelivery delivery) {
        var what = switch (delivery.kind()) {
            case CARD ->
                "SELECT " + MAIL + " FROM message JOIN inquiry ON inquiry.id = message.inquiry "
                        + "WHERE inquiry.id = :ref ORDER BY message.id LIMIT 1";
            case DETAILS ->
                "SELECT " + MAIL + " FROM message JOIN inquiry ON inquiry.id = message.inquiry "
                        + "WHERE message.id = :ref";
            case DIGEST ->
                "SELECT channel || CASE span WHEN 'WEEK' THEN '' ELSE span END || week FROM digest WHERE id = :ref AND NOT so_far";
            case MORNING -> "SELECT channel || day FROM morning_line WHERE id = :ref";
            case REDRAW,
                    SOURCE,
                    MARK,
                    LINE,
                    WHISPER,
                    APPROVAL,
                    REPLY,
                    REPLY_REST,
                    NOTICE,
                    OPERATOR_MAIL,
                    COPIES,
                    JUNK,
                    NEED,
                    VOICE,
                    OFFER -> null;
        };
        if (what == null) {
            return UUID.randomUUID();
        }
        return jdbc.sql(what)
                .param("ref", delivery.ref())
                .query(String.class)
                .optional()
                .map(it -> UUID.nameUUIDFromBytes((delivery.kind() + "\n" + it).getBytes(UTF_8)))
                .orElseGet(UUID::randomUUID);
    }
}
