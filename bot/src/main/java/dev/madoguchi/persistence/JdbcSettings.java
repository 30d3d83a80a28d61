package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings in PostgreSQL. */
@Repository
class JdbcSettings implements Settings {

    private final JdbcClient jdbc;

    JdbcSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Setting> all() {
        var versions = new HashMap<String, Integer>();
        var texts = new HashMap<String, Map<String, String>>();
        jdbc.sql("""
                        SELECT part, version, said.key, said.value
                        FROM desk_setting
                        LEFT JOIN LATERAL jsonb_each_text(texts) AS said ON true
                        """).query(row -> {
            versions.put(row.getString("part"), row.getInt("version"));
            var part = texts.computeIfAbsent(row.getString("part"), name -> new HashMap<>());
            if (row.getString("key") != null) {
                part.put(row.getString("key"), row.getString("value"));
            }
        });
        var all = new HashMap<String, Setting>();
        texts.forEach((part, said) -> all.put(part, new Setting(part, said, versions.getOrDefault(part, 0))));
        return all;
    }

    /** The first one to set anything makes the row. */
    @Override
    public boolean save(Setting changed, AgentId by, Instant now) {
        var sql = changed.version() == 0 ? """
                        INSERT INTO desk_setting (part, texts, changed_by, changed_at)
                        VALUES (:part, jsonb_object(:keys, :values), :by, :now)
                        ON CONFLICT (part) DO NOTHING
                        """ : """
                        UPDATE desk_setting
                        SET texts = jsonb_object(:keys, :values), version = version + 1, changed_by = :by, changed_at = :now
                        WHERE part = :part AND version = :version
                        """;
        var keys = changed.texts().keySet().toArray(String[]::new);
        var values = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = changed.texts().get(keys[i]);
        }
        return jdbc.sql(sql)
                        .param("part", changed.part())
                        .param("keys", keys)
                        .param("values", values)
                        .param("version", changed.version())
                        .param("by", by.value())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }
}
