package dev.madoguchi.persistence;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules for categories in PostgreSQL. */
@Repository
class JdbcCategoryRules implements CategoryRules {

    private final JdbcClient jdbc;
    private final VersionedRows rows;

    JdbcCategoryRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
        rows = new VersionedRows(jdbc, "category_rule", "rule");
    }

    @Override
    public List<CategoryRule> all() {
        return jdbc.sql("""
                        SELECT rule.id, rule.mailbox, rule.senders, rule.subjects, rule.recipients, rule.words, rule.version,
                        """ + rows.categories() + """
                        FROM category_rule rule
                        ORDER BY rule.id
                        """)
                .query(JdbcCategoryRules::rule)
                .list();
    }

    @Override
    public void add(CategoryRule rule, AgentId by, Instant now) {
        rows.add(values(rule), rule.categories(), by, now);
    }

    @Override
    public boolean save(CategoryRule changed, AgentId by, Instant now) {
        return rows.save(changed.id(), changed.version(), values(changed), changed.categories(), by, now);
    }

    @Override
    public boolean remove(long id, int seen) {
        return rows.remove(id, seen);
    }

    private static Map<String, @Nullable Object> values(CategoryRule rule) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("mailbox", rule.mailbox());
        values.put("senders", rule.senders().toArray(String[]::new));
        values.put("subjects", rule.subjects().toArray(String[]::new));
        values.put("recipients", rule.recipients().toArray(String[]::new));
        values.put("words", rule.words().toArray(String[]::new));
        return values;
    }

    private static CategoryRule rule(ResultSet row, int number) throws SQLException {
        return new CategoryRule(
                row.getLong("id"),
                row.getString("mailbox"),
                texts(row, "senders"),
                texts(row, "subjects"),
                texts(row, "recipients"),
                texts(row, "words"),
                VersionedRows.categoriesOf(row),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
