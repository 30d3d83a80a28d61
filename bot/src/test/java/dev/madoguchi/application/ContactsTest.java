package dev.madoguchi.application;

import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    private final Contacts contacts = new Contacts(MAILBOXES);

    @Test
    void a_mail_goes_to_the_address_as_it_was_typed() {
        assertThat(contacts.mailAddress(" Anna.Adams@example.com ")).isEqualTo("Anna.Adams@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com, bob@example.org",
                "anna@example.com;bob@example.org",
                "anna@example.com bob@example.org",
                "anna@example.com、bob@example.org",
                "anna@bob@example.org"
            })
    void a_mail_goes_to_one_address_only(String several) {
        refused(several, Rule.ONE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com\r\nBcc: eve@example.net",
                "anna@example.com\nbob@example.org",
                "anna@exa\u0000mple.com",
                "anna",
                "@example.com",
                "anna@",
                "<anna@example.com>",
                ""
            })
    void what_is_no_address_is_refused(String typed) {
        refused(typed, Rule.NO_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support@desk.example", "OLD-support@Desk.Example"})
    void nobody_writes_to_the_desk_itself(String ours) {
        refused(ours, Rule.OUR_ADDRESS);
    }

    @Test
    void an_address_as_long_as_a_book_is_refused() {
        refused("a".repeat(1_000_000) + "@example.com", Rule.NO_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+81 90-1234-5678", "＋８１（９０）１２３４－５６７８", "+81.90.1234.5678"})
    void a_phone_number_is_the_same_however_it_is_written(String typed) {
        assertThat(contacts.caller(typed, "")).isEqualTo("+819012345678");
    }

    @Test
    void of_a_caller_the_name_will_do() {
        assertThat(contacts.caller("", " Ms Tanaka ")).isEmpty();
        assertThat(contacts.caller("anna@example.com", "Anna")).isEqualTo("anna@example.com");
    }

    @Test
    void a_caller_of_whom_nothing_is_known_is_refused() {
        callerRefused("", "", Rule.NO_CALLER);
        callerRefused("", "eve@example.net", Rule.NO_CALLER);
        callerRefused("at the door", "Anna", Rule.NO_CONTACT);
        callerRefused("12", "Anna", Rule.NO_CONTACT);
        callerRefused("support@desk.example", "Anna", Rule.OUR_ADDRESS);
    }

    private void refused(String typed, Rule rule) {
        assertThatThrownBy(() -> contacts.mailAddress(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }

    private void callerRefused(String typed, String name, Rule rule) {
        assertThatThrownBy(() -> contacts.caller(typed, name))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
