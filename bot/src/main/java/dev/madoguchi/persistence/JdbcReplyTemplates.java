package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The reply templates in PostgreSQL. */
@Repository
class JdbcReplyTemplates implements ReplyTemplates {

    private final JdbcClient jdbc;
    private final CategoryLinks links;

    JdbcReplyTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
        links = new CategoryLinks(jdbc, "reply_template_category", "template");
    }

    @Override
    public List<ReplyTemplate> all() {
        return jdbc.sql("""
                        SELECT template.id, template.mailbox, template.name, template.body, template.version,
                        """ + links.column() + """
                        FROM reply_template template
                        ORDER BY lower(template.name)
                        """)
                .query(JdbcReplyTemplates::template)
                .list();
    }

    @Override
    public void add(ReplyTemplate template, AgentId by, Instant now) {
        long id = with(template, by, now, """
                        INSERT INTO reply_template (mailbox, name, body, changed_by, changed_at)
                        VALUES (:mailbox, :name, :body, :by, :now)
                        RETURNING id
                        """).query(Long.class).single();
        links.replace(id, template.categories());
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
            links.replace(changed.id(), changed.categories());
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

    private static ReplyTemplate template(ResultSet row, int number) throws SQLException {
        return new ReplyTemplate(
                row.getLong("id"),
                row.getString("mailbox"),
                row.getString("name"),
                row.getString("body"),
                CategoryLinks.of(row),
                row.getInt("version"));
    }
}
