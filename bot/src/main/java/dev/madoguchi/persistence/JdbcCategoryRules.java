package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rules for categories in PostgreSQL. */
@Repository
class JdbcCategoryRules implements CategoryRules {

    private final JdbcClient jdbc;
    private final CategoryLinks links;

    JdbcCategoryRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
        links = new CategoryLinks(jdbc, "category_rule_category", "rule");
    }

    @Override
    public List<CategoryRule> all() {
        return jdbc.sql("""
                        SELECT rule.id, rule.mailbox, rule.senders, rule.subjects, rule.recipients, rule.words, rule.version,
                        """ + links.column() + """
                        FROM category_rule rule
                        ORDER BY rule.id
                        """)
                .query(JdbcCategoryRules::rule)
                .list();
    }

    @Override
    public void add(CategoryRule rule, AgentId by, Instant now) {
        long id = with(rule, by, now, """
                        INSERT INTO category_rule (mailbox, senders, subjects, recipients, words, changed_by, changed_at)
                        VALUES (:mailbox, :senders, :subjects, :recipients, :words, :by, :now)
                        RETURNING id
                        """).query(Long.class).single();
        links.replace(id, rule.categories());
    }

    @Override
    public boolean save(CategoryRule changed, AgentId by, Instant now) {
        int saved = with(changed, by, now, """
                        UPDATE category_rule
                        SET mailbox = :mailbox, senders = :senders, subjects = :subjects, recipients = :recipients,
                            words = :words, version = version + 1, changed_by = :by, changed_at = :now
                        WHERE id = :id AND version = :version
                        """)
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
        if (saved == 1) {
            links.replace(changed.id(), changed.categories());
        }
        return saved == 1;
    }

    @Override
    public boolean remove(long id, int seen) {
        return jdbc.sql("DELETE FROM category_rule WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", seen)
                        .update()
                == 1;
    }

    private StatementSpec with(CategoryRule rule, AgentId by, Instant now, String sql) {
        return jdbc.sql(sql)
                .param("mailbox", rule.mailbox())
                .param("senders", rule.senders().toArray(String[]::new))
                .param("subjects", rule.subjects().toArray(String[]::new))
                .param("recipients", rule.recipients().toArray(String[]::new))
                .param("words", rule.words().toArray(String[]::new))
                .param("by", by.value())
                .param("now", now.atOffset(UTC));
    }

    private static CategoryRule rule(ResultSet row, int number) throws SQLException {
        return new CategoryRule(
                row.getLong("id"),
                row.getString("mailbox"),
                texts(row, "senders"),
                texts(row, "subjects"),
                texts(row, "recipients"),
                texts(row, "words"),
                CategoryLinks.of(row),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
