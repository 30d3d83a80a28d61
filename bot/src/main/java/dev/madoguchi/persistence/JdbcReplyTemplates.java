package dev.madoguchi.persistence;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reply templates in PostgreSQL. */
@Repository
class JdbcReplyTemplates implements ReplyTemplates {

    private final JdbcClient jdbc;
    private final VersionedRows rows;

    JdbcReplyTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
        rows = new VersionedRows(jdbc, "reply_template", "template");
    }

    @Override
    public List<ReplyTemplate> all() {
        return jdbc.sql("""
                        SELECT template.id, template.mailbox, template.name, template.body, template.version,
                        """ + rows.categories() + """
                        FROM reply_template template
                        ORDER BY lower(template.name)
                        """)
                .query(JdbcReplyTemplates::template)
                .list();
    }

    @Override
    public void add(ReplyTemplate template, AgentId by, Instant now) {
        rows.add(values(template), template.categories(), by, now);
    }

    @Override
    public boolean save(ReplyTemplate changed, AgentId by, Instant now) {
        return rows.save(changed.id(), changed.version(), values(changed), changed.categories(), by, now);
    }

    @Override
    public boolean remove(long id, int seen) {
        return rows.remove(id, seen);
    }

    /** Who only reads does not wait. */
    @Override
    public void lock() {
        jdbc.sql("LOCK TABLE reply_template IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private static Map<String, @Nullable Object> values(ReplyTemplate template) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("mailbox", template.mailbox());
        values.put("name", template.name());
        values.put("body", template.body());
        return values;
    }

    private static ReplyTemplate template(ResultSet row, int number) throws SQLException {
        return new ReplyTemplate(
                row.getLong("id"),
                row.getString("mailbox"),
                row.getString("name"),
                row.getString("body"),
                VersionedRows.categoriesOf(row),
                row.getInt("version"));
    }
}
