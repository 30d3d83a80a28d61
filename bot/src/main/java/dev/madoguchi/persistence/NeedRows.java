package dev.madoguchi.persistence;

import dev.madoguchi.application.voice.Needs.Count;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of needs and voices as the desk knows them. */
final class NeedRows {

    private NeedRows() {}

    static Need need(ResultSet row, int number) throws SQLException {
        var doneBy = row.getString("done_by");
        var doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new Need(
                new NeedId(row.getLong("id")),
                row.getString("channel"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                doneBy == null ? null : new AgentId(doneBy),
                doneAt == null ? null : doneAt.toInstant());
    }

    static Voice voice(ResultSet row, int number) throws SQLException {
        var message = row.getObject("message", Long.class);
        var category = row.getObject("category", Long.class);
        return new Voice(
                row.getLong("id"),
                new NeedId(row.getLong("need")),
                row.getString("mailbox"),
                new CustomerId(row.getLong("customer")),
                message == null ? null : new MessageId(message),
                category == null ? null : new CategoryId(category),
                row.getString("quote"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                new AgentId(row.getString("recorded_by")));
    }

    static Count counted(ResultSet row, int number) throws SQLException {
        Set<CategoryId> categories = Stream.of(
                        (Long[]) row.getArray("categories").getArray())
                .map(CategoryId::new)
                .collect(Collectors.toSet());
        return new Count(
                row.getInt("customers"),
                row.getInt("weeks"),
                List.of((String[]) row.getArray("mailboxes").getArray()),
                categories);
    }
}
