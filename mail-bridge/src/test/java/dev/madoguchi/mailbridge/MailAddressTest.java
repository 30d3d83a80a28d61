package dev.madoguchi.mailbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"foo..bar@docomo.ne.jp", ".foo@docomo.ne.jp", "foo.@ezweb.ne.jp", "a-_.b@softbank.ne.jp"})
    void the_dots_of_carrier_addresses_stay(String address) {
        assertThat(MailAddress.parse("Taro <" + address + ">")).containsExactly(new MailAddress(address, "Taro"));
        assertThat(MailAddress.parse(address)).containsExactly(MailAddress.of(address));
    }

    @Test
    void quotes_that_carriers_dots_did_not_need_are_taken_off() {
        assertThat(MailAddress.parse("<\"foo.\"@docomo.ne.jp>")).containsExactly(MailAddress.of("foo.@docomo.ne.jp"));
    }

    @Test
    void several_people_are_told_apart() {
        var people =
                MailAddress.parse("Anna <anna@example.com>, \"Lee, Kim\" <kim@example.com>; tom@example.com (Tom)");

        assertThat(people)
                .containsExactly(
                        new MailAddress("anna@example.com", "Anna"),
                        new MailAddress("kim@example.com", "Lee, Kim"),
                        new MailAddress("tom@example.com", "Tom"));
    }

    @Test
    void a_comma_in_a_name_without_quotes_does_not_make_two_people() {
        assertThat(MailAddress.parse("Adams, Anna <anna@example.com>"))
                .containsExactly(new MailAddress("anna@example.com", "Adams, Anna"));
    }

    @Test
    void a_comma_within_an_encoded_name_does_not_make_two_people() {
        assertThat(MailAddress.parse("=?UTF-8?Q?Adams=2C_Anna?= <anna@example.com>"))
                .containsExactly(new MailAddress("anna@example.com", "Adams, Anna"));
    }

    @Test
    void a_group_is_its_members() {
        assertThat(MailAddress.parse("Team: anna@example.com, kim@example.com;"))
                .hasSize(2);
        assertThat(MailAddress.parse("undisclosed-recipients:;")).isEmpty();
    }

    @Test
    void a_bracket_that_never_closes_is_forgiven() {
        assertThat(MailAddress.parse("Anna <anna@example.com"))
                .containsExactly(new MailAddress("anna@example.com", "Anna"));
    }

    @Test
    void a_name_that_looks_like_an_address_is_not_taken_for_it() {
        assertThat(MailAddress.parse("\"boss@example.com\" <eve@example.org>"))
                .containsExactly(new MailAddress("eve@example.org", "boss@example.com"));
    }

    @Test
    void no_more_than_a_hundred_are_read() {
        assertThat(MailAddress.parse("a@example.com,".repeat(100_000))).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,", "=?:", "(", "\"", "<a@b", "@:", "a:"})
    void a_header_made_to_hurt_is_read_all_the_same(String piece) {
        assertThat(MailAddress.parse(piece.repeat(100_000))).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",,,", "<", "\"", "(((", "@", "<>", "nobody", "株式会社"})
    void what_is_no_address_is_left_out(String nonsense) {
        assertThat(MailAddress.parse(nonsense)).isEmpty();
    }

    @Test
    void upper_and_lower_case_are_one_address() {
        assertThat(MailAddress.of("Anna@Example.COM").sameAs(MailAddress.of("anna@example.com")))
                .isTrue();
        assertThat(MailAddress.of("anna@example.com").sameAs(MailAddress.of("anna@example.org")))
                .isFalse();
    }

    @Test
    void people_see_the_name_and_the_address() {
        assertThat(new MailAddress("anna@example.com", "Anna").display()).isEqualTo("Anna <anna@example.com>");
        assertThat(MailAddress.of("anna@example.com").display()).isEqualTo("anna@example.com");
    }

    @Test
    void what_has_no_domain_is_no_address() {
        assertThatThrownBy(() -> MailAddress.of("anna")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MailAddress.of("anna@")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void direction_marks_in_a_name_are_removed() {
        assertThat(new MailAddress("anna@example.com", "An\u202Ena\u200B").name())
                .isEqualTo("Anna");
    }
}
