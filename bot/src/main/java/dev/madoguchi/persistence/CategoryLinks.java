package dev.madoguchi.persistence;

import dev.madoguchi.domain.CategoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The categories of what is not an inquiry: a table with the owner and a category in each row. */
final class CategoryLinks {

    private final JdbcClient jdbc;
    private final String table;
    private final String owner;

    /** {@code owner} is its column, and what the owner is called in a query. */
    CategoryLinks(JdbcClient jdbc, String table, String owner) {
        this.jdbc = jdbc;
        this.table = table;
        this.owner = owner;
    }

    /** A column of a query for owners: in place of merged ones, what took their place. */
    String column() {
        return """
                ARRAY(
                    WITH RECURSIVE current (id) AS (
                        SELECT category FROM %1$s WHERE %1$s.%2$s = %2$s.id
                        UNION
                        SELECT merged_into FROM category JOIN current ON current.id = category.id WHERE merged_into IS NOT NULL)
                    SELECT category.id
                    FROM category
                    JOIN current ON current.id = category.id
                    WHERE merged_into IS NULL) AS categories
                """.formatted(table, owner);
    }

    static Set<CategoryId> of(ResultSet row) throws SQLException {
        return Stream.of((Long[]) row.getArray("categories").getArray())
                .map(CategoryId::new)
                .collect(Collectors.toSet());
    }

    void replace(long of, Set<CategoryId> categories) {
        jdbc.sql("DELETE FROM " + table + " WHERE " + owner + " = :owner")
                .param("owner", of)
                .update();
        jdbc.sql("INSERT INTO " + table + " (" + owner + ", category) SELECT :owner, unnest(:categories)")
                .param("owner", of)
                .param("categories", categories.stream().map(CategoryId::value).toArray(Long[]::new))
                .update();
    }
}
