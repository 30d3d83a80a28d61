package dev.madoguchi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A key that nobody reads is refused with its neighbour. */
class UnknownKeysTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @ParameterizedTest
    @CsvSource({
        "desk.mailboxes[0].journl, desk.mailboxes[0].journal",
        "desk.mailboxes[0].imap.pasword, desk.mailboxes[0].imap.password",
        "desk.mailboxes[0].guards.monny, desk.mailboxes[0].guards.money",
        "desk.oparator, desk.operator",
        "desk.service.user, desk.service.users"
    })
    void a_misspelt_key_is_named_with_the_one_that_is_meant(String misspelt, String meant) {
        has(Map.of(misspelt, "x", "desk.mailboxes[0].name", "support"));

        assertThatThrownBy(this::check)
                .isInstanceOf(NotConfigured.class)
                .hasMessage(
                        misspelt + " is no key of the desk. Is it " + meant + "? docs/operating.md lists all of them.");
    }

    @Test
    void all_ways_to_write_a_key_and_all_ids_are_known() {
        has(Map.of(
                "desk.mailboxes[0].undoWindow",
                "10s",
                "desk.mailboxes[0].hours.days-off[0]",
                "12-29",
                "desk.mailboxes[0].imap.oauth2.client-id",
                "id",
                "desk.agents.U024BE7LH",
                "Kim",
                "desk.admins",
                "U024BE7LH",
                "desk.service.users-query",
                "SELECT 1"));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void variables_of_the_machine_may_be_for_other_programs() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.of("DESK_LAMP", "on")));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void has(Map<String, Object> keys) {
        environment.getPropertySources().addFirst(new MapPropertySource("file", keys));
    }

    private void check() {
        var known = new UnknownKeys.Known();
        known.add(environment, "desk", Bindable.of(DeskProperties.class));
        UnknownKeys.refuseOthers(environment, known);
    }
}
