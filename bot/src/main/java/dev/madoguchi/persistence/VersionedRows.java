package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What admins set, with the categories that go with it: of two who change the same row at once, the second changes nothing. */
final class VersionedRows {

    private final JdbcClient jdbc;
    private final String table;
    private final CategoryLinks links;

    /** {@code owner} is the column of the table's categories that names the row, and what a row is called in a query. */
    VersionedRows(JdbcClient jdbc, String table, String owner) {
        this.jdbc = jdbc;
        this.table = table;
        links = new CategoryLinks(jdbc, table + "_category", owner);
    }

    /** A column of a query for rows. */
    String categories() {
        return links.column();
    }

    static Set<CategoryId> categoriesOf(ResultSet row) throws SQLException {
        return CategoryLinks.of(row);
    }

    /** {@code values} by column. */
    void add(Map<String, @Nullable Object> values, Set<CategoryId> categories, AgentId by, Instant now) {
        var columns = String.join(", ", values.keySet());
        var parameters = values.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        long id = with(
                        values,
                        by,
                        now,
                        "INSERT INTO %s (%s, changed_by, changed_at) VALUES (%s, :by, :now) RETURNING id"
                                .formatted(table, columns, parameters))
                .query(Long.class)
                .single();
        links.replace(id, categories);
    }

    /** False if somebody has changed it since it was read. */
    boolean save(
            long id,
            int seen,
            Map<String, @Nullable Object> values,
            Set<CategoryId> categories,
            AgentId by,
            Instant now) {
        var changes =
                values.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        int saved = with(values, by, now, """
                        UPDATE %s
                        SET %s, version = version + 1, changed_by = :by, changed_at = :now
                        WHERE id = :id AND version = :version
                        """.formatted(table, changes))
                .param("id", id)
                .param("version", seen)
                .update();
        if (saved == 1) {
            links.replace(id, categories);
        }
        return saved == 1;
    }

    /** False if somebody has changed it since it was read. */
    boolean remove(long id, int seen) {
        return jdbc.sql("DELETE FROM " + table + " WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", seen)
                        .update()
                == 1;
    }

    private StatementSpec with(Map<String, @Nullable Object> values, AgentId by, Instant now, String sql) {
        return jdbc.sql(sql).params(values).param("by", by.value()).param("now", now.atOffset(UTC));
    }
}
