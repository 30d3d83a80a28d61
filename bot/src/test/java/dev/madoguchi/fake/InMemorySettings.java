package dev.madoguchi.fake;

import dev.madoguchi.TestClock;
import dev.madoguchi.application.settings.Configured;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

public class InMemorySettings implements Settings {

    private final Map<String, Setting> rows = new HashMap<>();

    /** Of a desk of which nothing was set in Slack. */
    public static LiveSettings untouched() {
        return new LiveSettings(new InMemorySettings(), new Configured(Map.of()), new TestClock());
    }

    @Override
    public Map<String, Setting> all() {
        return Map.copyOf(rows);
    }

    @Override
    public boolean save(Setting changed, AgentId by, Instant now) {
        var there = rows.getOrDefault(changed.part(), Setting.none(changed.part()));
        if (there.version() != changed.version()) {
            return false;
        }
        rows.put(changed.part(), new Setting(changed.part(), changed.texts(), changed.version() + 1));
        return true;
    }
}
