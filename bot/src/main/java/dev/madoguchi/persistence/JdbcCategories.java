package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories in PostgreSQL. */
@Repository
class JdbcCategories implements Categories {

    private static final int LATEST = 2_000;

    private static final String COLUMNS =
            "category.id, category.name, category.parent, category.retired_at IS NOT NULL AS retired, category.version ";

    /** What took the place of merged ones: each stands there once, so that the chain ends. */
    private static final String CURRENT = """
            WITH RECURSIVE current (id) AS (
                SELECT unnest(:ids)
                UNION
                SELECT merged_into FROM category JOIN current ON current.id = category.id WHERE merged_into IS NOT NULL)
            """ + "SELECT " + COLUMNS + """
            FROM category
            JOIN current ON current.id = category.id
            WHERE merged_into IS NULL
            ORDER BY lower(name)
            """;

    private final JdbcClient jdbc;

    JdbcCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Category> all() {
        return jdbc.sql("SELECT " + COLUMNS + "FROM category WHERE merged_into IS NULL ORDER BY lower(name)")
                .query(JdbcCategories::category)
                .list();
    }

    @Override
    public List<Category> named(Collection<CategoryId> ids) {
        return jdbc.sql(CURRENT)
                .param("ids", ids.stream().map(CategoryId::value).toArray(Long[]::new))
                .query(JdbcCategories::category)
                .list();
    }

    @Override
    public Map<InquiryId, List<CategoryId>> of(Collection<InquiryId> inquiries) {
        var found = new HashMap<InquiryId, List<CategoryId>>();
        jdbc.sql("SELECT inquiry, category FROM inquiry_category WHERE inquiry = ANY (:ids)")
                .param("ids", inquiries.stream().map(InquiryId::value).toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(new InquiryId(row.getLong("inquiry")), id -> new ArrayList<>())
                            .add(new CategoryId(row.getLong("category")));
                });
        return found;
    }

    @Override
    public Map<CategoryId, Double> shares() {
        var shares = new HashMap<CategoryId, Double>();
        jdbc.sql("""
                        SELECT category, count(*) / sum(count(*)) OVER () AS share
                        FROM inquiry_category
                        WHERE inquiry > (SELECT max(id) FROM inquiry) - :latest
                        GROUP BY category
                        """).param("latest", LATEST).query(row -> {
            shares.put(new CategoryId(row.getLong("category")), row.getDouble("share"));
        });
        return shares;
    }

    @Override
    public String nameOf(CategoryId id) {
        return jdbc.sql("SELECT name FROM category WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Override
    public Optional<Category> find(String name) {
        return jdbc.sql("SELECT " + COLUMNS + "FROM category WHERE lower(name) = lower(:name) AND merged_into IS NULL")
                .param("name", name)
                .query(JdbcCategories::category)
                .optional();
    }

    @Override
    public Category getOrCreate(String name, Instant now) {
        return jdbc.sql("""
                        INSERT INTO category (name, created_at)
                        VALUES (:name, :now)
                        ON CONFLICT (lower(name)) WHERE merged_into IS NULL DO UPDATE SET name = category.name
                        """ + "RETURNING " + COLUMNS)
                .param("name", name)
                .param("now", now.atOffset(UTC))
                .query(JdbcCategories::category)
                .single();
    }

    /** Who only reads, or gives an inquiry a category, does not wait. */
    @Override
    public void lock() {
        jdbc.sql("LOCK TABLE category IN SHARE ROW EXCLUSIVE MODE").update();
    }

    @Override
    public boolean save(Category changed, Instant now) {
        return jdbc.sql("""
                        UPDATE category
                        SET name = :name, parent = :parent, version = version + 1,
                            retired_at = CASE WHEN :retired THEN coalesce(retired_at, :now) END
                        WHERE id = :id AND version = :version AND merged_into IS NULL
                        """)
                        .param("name", changed.name())
                        .param("parent", number(changed.parent()))
                        .param("retired", changed.retired())
                        .param("now", now.atOffset(UTC))
                        .param("id", changed.id().value())
                        .param("version", changed.version())
                        .update()
                == 1;
    }

    @Override
    public boolean merge(Category from, CategoryId into, AgentId by) {
        return jdbc.sql("""
                        UPDATE category
                        SET merged_into = :into, merged_by = :by, version = version + 1
                        WHERE id = :id AND version = :version AND merged_into IS NULL
                        """)
                        .param("into", into.value())
                        .param("by", by.value())
                        .param("id", from.id().value())
                        .param("version", from.version())
                        .update()
                == 1;
    }

    @Override
    public Map<InquiryId, Replacement> toMove(int most) {
        var found = new LinkedHashMap<InquiryId, Replacement>();
        jdbc.sql("""
                        SELECT inquiry_category.inquiry, category.id, category.merged_into, category.merged_by
                        FROM category
                        JOIN inquiry_category ON inquiry_category.category = category.id
                        WHERE category.merged_into IS NOT NULL
                        ORDER BY inquiry_category.inquiry
                        LIMIT :most
                        """).param("most", most).query((ResultSet row) -> {
            found.putIfAbsent(
                    new InquiryId(row.getLong("inquiry")),
                    new Replacement(
                            new CategoryId(row.getLong("id")),
                            new CategoryId(row.getLong("merged_into")),
                            new AgentId(row.getString("merged_by"))));
        });
        return found;
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent", Long.class);
        return new Category(
                new CategoryId(row.getLong("id")),
                row.getString("name"),
                parent == null ? null : new CategoryId(parent),
                row.getBoolean("retired"),
                row.getInt("version"));
    }

    private static @Nullable Long number(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }
}
