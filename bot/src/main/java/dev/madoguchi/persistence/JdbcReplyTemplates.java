package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The reply templates in PostgreSQL. */
@Repository
class JdbcReplyTemplates implements ReplyTemplates {

    private final JdbcClient jdbc;

    JdbcReplyTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReplyTemplate> all() {
        return jdbc.sql("""
                        SELECT template.id, template.mailbox, template.name, template.body, template.version,
                               ARRAY(
                                   WITH RECURSIVE current (id) AS (
                                       SELECT category
                                       FROM reply_template_category
                                       WHERE reply_template_category.template = template.id
                                       UNION
                                       SELECT merged_into
                                       FROM category
                                       JOIN current ON current.id = category.id
                                       WHERE merged_into IS NOT NULL)
                                   SELECT category.id
                                   FROM category
                                   JOIN current ON current.id = category.id
                                   WHERE merged_into IS NULL) AS categories
                        FROM reply_template template
                        ORDER BY lower(template.name)
                        """).query(JdbcReplyTemplates::template).list();
    }

    @Override
    public void add(ReplyTemplate template, AgentId by, Instant now) {
        long id = with(template, by, now, """
                        INSERT INTO reply_template (mailbox, name, body, changed_by, changed_at)
                        VALUES (:mailbox, :name, :body, :by, :now)
                        RETURNING id
                        """).query(Long.class).single();
        addCategories(id, template.categories());
    }

    @Override
    public boolean save(ReplyTemplate changed, AgentId by, Instant now) {
        int saved = with(changed, by, now, """
                        UPDATE reply_template
                        SET mailbox = :mailbox, name = :name, body = :body, version = version + 1,
                            changed_by = :by, changed_at = :now
                        WHERE id = :id AND version = :version
                        """)
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
        if (saved == 1) {
            jdbc.sql("DELETE FROM reply_template_category WHERE template = :template")
                    .param("template", changed.id())
                    .update();
            addCategories(changed.id(), changed.categories());
        }
        return saved == 1;
    }

    @Override
    public boolean remove(long id, int seen) {
        return jdbc.sql("DELETE FROM reply_template WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", seen)
                        .update()
                == 1;
    }

    /** Who only reads does not wait. */
    @Override
    public void lock() {
        jdbc.sql("LOCK TABLE reply_template IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private StatementSpec with(ReplyTemplate template, AgentId by, Instant now, String sql) {
        return jdbc.sql(sql)
                .param("mailbox", template.mailbox())
                .param("name", template.name())
                .param("body", template.body())
                .param("by", by.value())
                .param("now", now.atOffset(UTC));
    }

    private void addCategories(long template, Set<CategoryId> categories) {
        jdbc.sql("INSERT INTO reply_template_category (template, category) SELECT :template, unnest(:categories)")
                .param("template", template)
                .param("categories", categories.stream().map(CategoryId::value).toArray(Long[]::new))
                .update();
    }

    private static ReplyTemplate template(ResultSet row, int number) throws SQLException {
        return new ReplyTemplate(
                row.getLong("id"),
                row.getString("mailbox"),
                row.getString("name"),
                row.getString("body"),
                Stream.of((Long[]) row.getArray("categories").getArray())
                        .map(CategoryId::new)
                        .collect(Collectors.toSet()),
                row.getInt("version"));
    }
}
