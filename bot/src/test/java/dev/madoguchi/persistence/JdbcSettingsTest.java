package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.Settings;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcSettingsTest {

    private final Settings settings = TestDatabase.get(Settings.class);
    private final String part = "mailbox:" + UUID.randomUUID();

    @Test
    void what_is_kept_comes_back_and_grows_by_one_version() {
        assertThat(settings.all()).doesNotContainKey(part);

        assertThat(settings.save(new Setting(part, Map.of("open", "月\nTue", "zone", "{}'\""), 0), KIM, NOW))
                .isTrue();
        assertThat(settings.all()).containsEntry(part, new Setting(part, Map.of("open", "月\nTue", "zone", "{}'\""), 1));
        assertThat(settings.save(new Setting(part, Map.of(), 1), KIM, NOW)).isTrue();

        assertThat(settings.all()).containsEntry(part, new Setting(part, Map.of(), 2));
    }

    @Test
    void who_saw_an_older_one_changes_nothing() {
        settings.save(new Setting(part, Map.of("a", "1"), 0), KIM, NOW);

        assertThat(settings.save(new Setting(part, Map.of("a", "2"), 0), KIM, NOW))
                .isFalse();
        assertThat(settings.save(new Setting(part, Map.of("a", "2"), 7), KIM, NOW))
                .isFalse();
        assertThat(settings.all()).containsEntry(part, new Setting(part, Map.of("a", "1"), 1));
    }
}
