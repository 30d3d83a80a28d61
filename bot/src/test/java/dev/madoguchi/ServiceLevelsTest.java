package dev.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.domain.ServiceLevel;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.fake.InMemorySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ServiceLevelsTest {

    @Test
    void hours_and_deadlines_are_read_as_they_stand() {
        var level = level(Map.of(
                "language", "ja",
                "hours.open[0]", "Mon-Thu,Sat 09:00-12:00",
                "hours.open[1]", "mon-thu 13:00-24:00",
                "hours.holidays", "japan",
                "hours.days-off[0]", "2026-11-17",
                "hours.days-off[1]", "12-29",
                "first-answer", "4h"));

        // Monday, eleven in Tokyo; Tuesday is off, Friday closed
        assertThat(level.deadline(at("2026-11-16T02:00:00Z"), at("2026-11-16T02:00:00Z")))
                .hasValue(at("2026-11-16T07:00:00Z"));
        assertThat(level.hours().nextOpen(at("2026-11-16T15:00:00Z"))).isEqualTo(at("2026-11-18T00:00:00Z"));
        assertThat(level.hours().nextOpen(at("2026-11-19T15:00:00Z"))).isEqualTo(at("2026-11-21T00:00:00Z"));
        assertThat(level.hours().isOpen(at("2026-12-29T02:00:00Z"))).isFalse();
        assertThat(level.hours().isOpen(at("2026-11-23T02:00:00Z"))).isFalse();
        assertThat(level.nextAnswer()).isNull();
    }

    @Test
    void without_any_of_it_nothing_is_promised() {
        var level = level(Map.of());

        assertThat(level.isPromised()).isFalse();
        assertThat(level.hours().isOpen(Instant.EPOCH)).isTrue();
    }

    @Test
    void a_later_mail_has_the_time_of_the_next_answer() {
        var level = level(Map.of("first-answer", "4h", "next-answer", "8h"));
        var opened = at("2026-11-16T02:00:00Z");
        var later = opened.plus(Duration.ofDays(1));

        assertThat(level.deadline(opened, later)).hasValue(later.plus(Duration.ofHours(8)));
        assertThat(level.deadline(opened, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hours.open[0], 9-17, Mon-Fri 09:00-18:00",
        "hours.open[0], Mon-Fri 18:00-09:00, Mon-Fri 09:00-18:00",
        "hours.open[0], Mo-Fr 09:00-18:00, Mon-Fri 09:00-18:00",
        "hours.open[0], Mon-Fri 9:00-18:00, Mon-Fri 09:00-18:00",
        "hours.days-off[0], 29.12., 12-29",
        "hours.days-off[0], 02-30, 12-29",
        "first-answer, 0s, 4h",
        "silent-claim, -1h, 4h",
    })
    void what_cannot_be_meant_is_told_with_its_key_and_an_example(String key, String value, String example) {
        assertThatThrownBy(() -> level(Map.of(key, value)))
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.mailboxes[0]." + key.replaceAll("\\[0]$", ""))
                .hasMessageContaining(example);
    }

    @Test
    void opening_hours_of_which_nothing_is_left_are_told() {
        var properties = new HashMap<String, String>();
        properties.put("hours.open[0]", "Mon 09:00-18:00");
        for (int month = 1, n = 0; month <= 12; month++) {
            for (int day = 1; day <= 28; day++) {
                properties.put("hours.days-off[" + n++ + "]", String.format("%02d-%02d", month, day));
            }
            for (int day = 29; day <= 31 && !(month == 2 && day > 29) && !(day == 31 && month % 7 % 2 == 0); day++) {
                properties.put("hours.days-off[" + n++ + "]", String.format("%02d-%02d", month, day));
            }
        }

        assertThatThrownBy(() -> level(properties)).hasMessageContaining("desk.mailboxes[0].hours never open");
    }

    private static ServiceLevel level(Map<String, String> properties) {
        var all = new HashMap<String, String>();
        var key = "desk.mailboxes[0].";
        all.put(key + "name", "support");
        all.put(key + "address", "support@desk.example");
        all.put(key + "channel", "C0SUPPORT");
        properties.forEach((name, value) -> all.put(key + name, value));
        var desk = new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("desk", DeskProperties.class);
        SupportMailboxes mailboxes = new DeskConfiguration().mailboxes(desk, InMemorySettings.untouched());
        return mailboxes.get("support").serviceLevel();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
