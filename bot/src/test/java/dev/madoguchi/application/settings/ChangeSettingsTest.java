package dev.madoguchi.application.settings;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.TestClock;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.DigestTexts;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.ServiceText;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.fake.InMemorySettings;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChangeSettingsTest {

    private static final String PART = Setting.of("support");

    private final TestClock clock = new TestClock();
    private final InMemorySettings settings = new InMemorySettings();
    private final LiveSettings live = new LiveSettings(
            settings,
            new Configured(Map.of(
                    PART,
                    Map.of(ServiceText.FIRST_ANSWER, "4h", ServiceText.ZONE, "Asia/Tokyo"),
                    Setting.AGENTS,
                    Map.of(KIM.value(), "Kim"))),
            clock);
    private final ChangeSettings change = new ChangeSettings(settings, live, clock);

    @Test
    void what_is_set_goes_before_the_configuration_and_the_rest_stays_as_it_says() {
        change.ofMailbox(
                "support",
                Map.of(ServiceText.FIRST_ANSWER, "90m", ServiceText.OPEN, "Mon-Fri 09:00-18:00\nSat 10:00-12:00"),
                0,
                KIM);

        var level = ServiceText.read(live.of(PART));
        assertThat(level.firstAnswer()).isEqualTo(Duration.ofMinutes(90));
        assertThat(live.of(PART)).containsEntry(ServiceText.ZONE, "Asia/Tokyo");
        assertThat(level.hours().isOpen(clock.instant())).isFalse(); // six in the evening in Tokyo
    }

    @Test
    void a_hyphen_takes_away_what_the_configuration_says() {
        change.ofMailbox("support", Map.of(ServiceText.FIRST_ANSWER, "-"), 0, KIM);

        assertThat(ServiceText.read(live.of(PART)).firstAnswer()).isNull();
    }

    @Test
    void what_cannot_be_read_and_what_would_never_be_open_is_refused() {
        assertRefused(Rule.UNREADABLE, () -> ofSupport(ServiceText.OPEN, "nine to five"));
        assertRefused(Rule.UNREADABLE, () -> ofSupport(ServiceText.ZONE, "Mars/Olympus"));
        assertRefused(Rule.UNREADABLE, () -> ofSupport(ServiceText.NEXT_ANSWER, "soon"));
        assertRefused(Rule.UNREADABLE, () -> ofSupport(ServiceText.NEXT_ANSWER, "0h"));
        assertRefused(Rule.UNREADABLE, () -> ofSupport(ServiceText.DAYS_OFF, "13-45"));

        assertThat(settings.all()).isEmpty();
    }

    @Test
    void of_two_who_change_one_part_the_second_is_told() {
        ofSupport(ServiceText.FIRST_ANSWER, "1h");

        assertRefused(Rule.SETTING_CHANGED, () -> ofSupport(ServiceText.FIRST_ANSWER, "2h"));
    }

    @Test
    void another_process_sees_a_change_within_seconds() {
        var other = new LiveSettings(settings, new Configured(Map.of()), clock);
        assertThat(other.of(PART)).isEmpty();
        ofSupport(ServiceText.FIRST_ANSWER, "1h");

        clock.advance(Duration.ofSeconds(5));

        assertThat(other.of(PART)).containsEntry(ServiceText.FIRST_ANSWER, "1h");
    }

    @Test
    void a_public_name_is_given_and_taken_away() {
        var agents = new Agents(
                Map.of(KIM, "Kim"),
                () -> live.inSlack(Setting.AGENTS).texts(),
                () -> live.inSlack(Setting.SIGNATURES).texts());

        change.ofAgent(LEE, "Lee", "", 0, 0, KIM);
        change.ofAgent(KIM, "", "", 1, 0, KIM);

        assertThat(agents.publicName(LEE)).contains("Lee");
        assertThat(agents.publicName(KIM)).isEmpty();
    }

    @Test
    void a_signature_is_set_without_touching_the_name_and_of_two_admins_the_second_is_told() {
        var agents = new Agents(
                Map.of(KIM, "Kim"),
                () -> live.inSlack(Setting.AGENTS).texts(),
                () -> live.inSlack(Setting.SIGNATURES).texts());

        change.ofAgent(LEE, "", "Lee Summers\nReturns", 0, 0, KIM);

        assertThat(agents.signature(LEE)).isEqualTo("Lee Summers\nReturns");
        assertThat(agents.signature(KIM)).isEmpty();
        assertThat(live.inSlack(Setting.AGENTS).version()).isZero();
        assertRefused(Rule.SETTING_CHANGED, () -> change.ofAgent(LEE, "", "Lee", 0, 0, KIM));
        assertRefused(Rule.TEXT_TOO_LONG, () -> change.ofAgent(LEE, "", "x".repeat(1_001), 0, 1, KIM));
    }

    @Test
    void a_digest_is_set_by_day_and_time_and_a_wrong_zone_is_refused() {
        change.ofDigest("C1", Map.of("day", "FRI", "time", "16:30", "zone", "", "language", "ja"), 0, KIM);

        assertThat(DigestTexts.cron(live.of(Setting.digestOf("C1")))).contains("0 30 16 ? * FRI");
        assertThat(live.of(Setting.digestOf("C1"))).doesNotContainKey("zone");
        assertThat(DigestTexts.cron(live.of(Setting.digestOf("C2")))).isEmpty();
        assertRefused(Rule.UNREADABLE, () -> change.ofDigest("C1", Map.of("zone", "Moon"), 1, KIM));
    }

    @Test
    void a_digest_can_be_left_out_and_what_is_missing_is_usual() {
        assertThat(DigestTexts.cron(Map.of("day", "-"))).contains("-");
        assertThat(DigestTexts.cron(Map.of("time", "08:05"))).isEmpty();
        assertThat(DigestTexts.cron(Map.of("day", "TUE"))).contains("0 0 9 ? * TUE");
    }

    private void ofSupport(String key, String text) {
        change.ofMailbox("support", Map.of(key, text), 0, KIM);
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
