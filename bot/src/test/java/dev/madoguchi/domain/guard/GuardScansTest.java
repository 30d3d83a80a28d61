package dev.madoguchi.domain.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardScansTest {

    private static final List<NumberShape> ORDERS = List.of(new NumberShape("A-######"));

    @Test
    void the_addresses_of_a_text_are_found_without_what_surrounds_them() {
        assertThat(MailAddresses.in("Ask <Bob@Example.org>, or eve@example.net. 連絡先:taro@例.jp anna@shop.example様"))
                .containsExactly("bob@example.org", "eve@example.net", "anna@shop.example");
        assertThat(MailAddresses.in("@lee and @ home, 5 @ 3 EUR, a@b")).isEmpty();
    }

    @Test
    void order_numbers_are_found_by_their_shape_as_whole_words() {
        assertThat(NumberShape.in("Your orders A-123456 and Ａ－６５４３２１.", ORDERS))
                .containsExactly("a-123456", "a-654321");
        assertThat(NumberShape.in("A-1234567, XA-123456 and B-123456", ORDERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A-###", "#########################################"})
    void a_shape_needs_some_digits_and_few_characters(String shape) {
        assertThat(new NumberShape(shape).isUsable()).isFalse();
    }

    @Test
    void phrases_are_compared_without_case_and_width_and_latin_ones_as_whole_words() {
        var phrases = new Phrases(List.of("Lawyer", "訴訟", "ＡＢＣ"));

        assertThat(phrases.firstIn("our LAWYER says")).hasValue("lawyer");
        assertThat(phrases.firstIn("これは訴訟になります")).hasValue("訴訟");
        assertThat(phrases.firstIn("the abc of it")).hasValue("abc");
        assertThat(phrases.firstIn("lawyers, abcd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.slack.com/archives/C1/p2",
                "slack://channel?id=C1",
                "http://wiki/pages",
                "https://wiki.corp:8080/x",
                "http://10.0.0.7/",
                "http://172.20.1.1/",
                "see http://kim:secret@192.168.1.1/",
                "https://docs.acme.example/inside",
                "https://ACME.example"
            })
    void links_into_the_house_are_found(String text) {
        assertThat(new InternalLinks(List.of("acme.example")).firstIn(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com/wiki",
                "https://slack.com.example.org",
                "http://172.32.1.1/",
                "https://notacme.example/",
                "a ://"
            })
    void other_links_are_not(String text) {
        assertThat(new InternalLinks(List.of("acme.example")).firstIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'We refund you.', refund",
        "'返金いたします', 返金",
        "'That is 1,200円 in all.', '1,200円'",
        "'It costs ￥３０００', '¥3000'",
        "'Pay $ 20.50 please', '$ 20.50'",
        "'about 20 USD', '20usd'"
    })
    void amounts_and_words_about_money_are_found(String text, String what) {
        assertThat(Money.in(text)).hasValue(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call 03-1234-5678.", "Room 12 used", "Version 3.14 of 2026-11-22", "20 usda"})
    void numbers_alone_are_no_money(String text) {
        assertThat(Money.in(text)).isEmpty();
    }

    @Test
    void a_very_long_text_is_read_once() {
        var nasty = "@a.".repeat(100_000) + "://".repeat(100_000) + "x.y 1,".repeat(100_000) + "A-12345".repeat(50_000);

        assertThat(MailAddresses.in(nasty)).hasSizeLessThanOrEqualTo(100);
        assertThat(NumberShape.in(nasty, ORDERS)).isEmpty();
        assertThat(new InternalLinks(List.of()).firstIn(nasty)).isEmpty();
        assertThat(Money.in(nasty)).isEmpty();
    }
}
