package dev.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.fake.InMemorySettings;
import dev.madoguchi.mailbridge.Tls;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What cannot work stops the start with a sentence that names the key. */
class DeskConfigurationTest {

    private final DeskConfiguration configuration = new DeskConfiguration();
    private final TestClock clock = new TestClock();
    private final Map<String, String> keys = new HashMap<>(Map.of(
            "desk.mailboxes[0].name", "support",
            "desk.mailboxes[0].address", "support@desk.example",
            "desk.mailboxes[0].channel", "C0SUPPORT",
            "desk.mailboxes[0].imap.host", "imap.desk.example",
            "desk.mailboxes[0].imap.password", "secret-of-imap",
            "desk.mailboxes[0].smtp.host", "smtp.desk.example",
            "desk.mailboxes[0].smtp.password", "secret-of-smtp",
            "desk.agents.U0KIM0001", "Kim"));

    @Test
    void a_mailbox_needs_no_more_than_this() {
        var desk = desk();

        var mailbox =
                configuration.mailboxes(desk, InMemorySettings.untouched()).get("support");
        var account = configuration
                .mailAccounts(desk, configuration.mailboxes(desk, InMemorySettings.untouched()), clock)
                .byMailbox()
                .get("support");

        assertThat(mailbox.publicName()).isEqualTo("support");
        assertThat(mailbox.language()).isEqualTo(Locale.ENGLISH);
        assertThat(mailbox.undoWindow()).hasSeconds(30);
        assertThat(mailbox.serviceLevel().hours().zone()).hasToString("UTC");
        assertThat(account.imap().port()).isEqualTo(993);
        assertThat(account.imap().tls()).isEqualTo(Tls.IMPLICIT);
        assertThat(account.smtp().port()).isEqualTo(587);
        assertThat(account.smtp().tls()).isEqualTo(Tls.STARTTLS);
        assertThat(account.imap().user()).isEqualTo("support@desk.example");
    }

    @Test
    void agents_are_known_by_their_slack_ids() {
        assertThat(new SettingsConfiguration()
                        .agents(desk(), InMemorySettings.untouched())
                        .publicName(Given.KIM))
                .contains("Kim");
        assertThat(new SettingsConfiguration()
                        .agents(desk(), InMemorySettings.untouched())
                        .publicName(Given.LEE))
                .isEmpty();
    }

    @Test
    void a_desk_without_a_mailbox_is_told_where_to_read_on() {
        keys.keySet().removeIf(key -> key.startsWith("desk.mailboxes"));

        assertRefused("desk.mailboxes is empty. README.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"name", "address", "channel", "imap.host", "imap.password", "smtp.host", "smtp.password"})
    void what_is_missing_is_named(String key) {
        keys.remove("desk.mailboxes[0]." + key);

        assertRefused("desk.mailboxes[0]." + key + " is missing");
    }

    @Test
    void a_mailbox_without_a_server_is_named() {
        keys.keySet().removeIf(key -> key.contains(".smtp."));

        assertRefused("desk.mailboxes[0].smtp is missing");
    }

    @ParameterizedTest
    @CsvSource({"support", "support@", "@desk.example", "su pport@desk.example", "サポート@desk.example", "a@b@c.example"})
    void what_is_no_address_is_shown(String address) {
        keys.put("desk.mailboxes[0].address", address);

        assertRefused("desk.mailboxes[0].address is no mail address: \"" + address + "\"");
    }

    @Test
    void an_undo_window_cannot_be_negative() {
        keys.put("desk.mailboxes[0].undo-window", "-1s");

        assertRefused("desk.mailboxes[0].undo-window cannot be negative");
    }

    @ParameterizedTest
    @CsvSource({"1s", "181s"})
    void a_mailbox_is_looked_at_neither_all_the_time_nor_so_seldom_that_it_counts_as_silent(String poll) {
        keys.put("desk.mailboxes[0].poll", poll);

        assertRefused("desk.mailboxes[0].poll is " + poll + ". It may be from 2s to 180s.");
    }

    @Test
    void two_mailboxes_need_two_names_and_two_addresses() {
        second("support", "jobs@desk.example");
        assertRefused("desk.mailboxes[1].name is \"support\"");

        second("jobs", "Support@DESK.example");
        assertRefused("desk.mailboxes[1].address is \"support@desk.example\"");
    }

    @Test
    void passwords_do_not_leave_this_machine_in_clear() {
        keys.put("desk.mailboxes[0].imap.tls", "none");

        assertRefused("desk.mailboxes[0].imap cannot be used: tls");
    }

    @Test
    void in_so_many_words_they_may_and_on_this_machine_anyway() {
        keys.put("desk.mailboxes[0].imap.tls", "none");
        keys.put("desk.mailboxes[0].imap.allow-insecure", "true");
        keys.put("desk.mailboxes[0].smtp.tls", "none");
        keys.put("desk.mailboxes[0].smtp.host", "127.0.0.1");

        assertThat(configuration
                        .mailAccounts(desk(), configuration.mailboxes(desk(), InMemorySettings.untouched()), clock)
                        .byMailbox())
                .hasSize(1);
    }

    private void second(String name, String address) {
        keys.put("desk.mailboxes[1].name", name);
        keys.put("desk.mailboxes[1].address", address);
        keys.put("desk.mailboxes[1].channel", "C0JOBS");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> configuration.mailAccounts(
                        desk(), configuration.mailboxes(desk(), InMemorySettings.untouched()), clock))
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("secret-of")
                .hasMessageEndingWith(".");
    }

    private DeskProperties desk() {
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate("desk", DeskProperties.class);
    }
}
