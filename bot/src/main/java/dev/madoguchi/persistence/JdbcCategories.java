package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories in PostgreSQL. */
@Repository
class JdbcCategories implements Categories {

    private final JdbcClient jdbc;

    JdbcCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Category> all() {
        return jdbc.sql("SELECT id, name FROM category ORDER BY lower(name)")
                .query(JdbcCategories::category)
                .list();
    }

    @Override
    public List<Category> named(Collection<CategoryId> ids) {
        return jdbc.sql("SELECT id, name FROM category WHERE id = ANY (:ids) ORDER BY lower(name)")
                .param("ids", ids.stream().map(CategoryId::value).toArray(Long[]::new))
                .query(JdbcCategories::category)
                .list();
    }

    @Override
    public Category getOrCreate(String name, Instant now) {
        return jdbc.sql("""
                        INSERT INTO category (name, created_at)
                        VALUES (:name, :now)
                        ON CONFLICT (lower(name)) DO UPDATE SET name = category.name
                        RETURNING id, name
                        """)
                .param("name", name)
                .param("now", now.atOffset(UTC))
                .query(JdbcCategories::category)
                .single();
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        return new Category(new CategoryId(row.getLong("id")), row.getString("name"));
    }
}
