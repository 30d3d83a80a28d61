package dev.madoguchi.outbox;

import dev.madoguchi.application.delivery.DeliveryKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * The tokens by which posts are known again. What is made anew from the same mail or the same week after a restore has the token it
 * had before, so that its old post is found.
 */
final class OutboxTokens {

    /** What is made from a mail or a week, and so made again when they are read or reported again. */
    static final Set<DeliveryKind> MADE_AGAIN =
            EnumSet.of(DeliveryKind.CARD, DeliveryKind.DETAILS, DeliveryKind.DIGEST, DeliveryKind.MORNING);

    private static final String MAIL = "concat_ws(E'\\n', mailbox, mail_id, author, message.subject, body)";

    private OutboxTokens() {}

    /** An expression of SQL for the token of a new delivery with {@code :kind} and {@code :ref}. Two equal mails have the same. */
    static String expression(DeliveryKind kind) {
        var what = switch (kind) {
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
                    BRIEFING,
                    DIRECT,
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
                    OFFER,
                    OFFERS -> null;
        };
        return what == null
                ? "gen_random_uuid()"
                : "coalesce(md5(:kind || E'\\n' || (" + what + "))::uuid, gen_random_uuid())";
    }
}
