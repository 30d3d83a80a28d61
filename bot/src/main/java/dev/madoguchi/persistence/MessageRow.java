package dev.madoguchi.persistence;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as its table has it. */
final class MessageRow {

    private MessageRow() {}

    static Message map(ResultSet row, int number) throws SQLException {
        return new Message(
                new MessageId(row.getLong("id")),
                new InquiryId(row.getLong("inquiry")),
                Message.Kind.valueOf(row.getString("kind")),
                Message.State.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("sender"),
                texts(row, "recipients"),
                texts(row, "copies"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("body_html"),
                row.getString("folded"),
                row.getString("mail_id"),
                row.getString("slack_channel"),
                row.getString("slack_ts"),
                row.getString("mark"),
                instant(row, "due_at"),
                instant(row, "sent_at"),
                row.getString("problem"),
                texts(row, "remarks").stream().map(Message.Remark::valueOf).toList());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
