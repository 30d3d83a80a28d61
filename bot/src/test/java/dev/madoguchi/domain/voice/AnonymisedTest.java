package dev.madoguchi.domain.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.guard.NumberShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymisedTest {

    private static final Names PEOPLE = new Names(
            List.of("Anna-Lena Müller", "anna.lena", "Kim", "佐々木", "山田 花子", "林 一郎", "An Nguyen", "O'Neil", "info"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to anna.mueller+x@mail.example.com, please | Write to […], please
            Write to anna＠example.com now                    | Write to […] now
            I am @anna_m on the forum                        | I am […] on the forum
            See https://shop.example/o?key=abc1 for it       | See […] for it
            See www.shop.example/reset#tok for it            | See […] for it
            See https://shop.example/help for it             | See https://shop.example/help for it
            """)
    void addresses_and_links_with_a_key_are_taken_out(String said, String quoted) {
        assertThat(quoted(said)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call me: +49 (0)30 1234-5678 after six  | Call me: […] after six
            電話は０３－１２３４－５６７８です                  | 電話は[…]です
            My order A-4711 is late                 | My order […] is late
            My order no. 4711 is late               | My order no. […] is late
            注文番号は 123 です                        | 注文番号は […] です
            I need 3000 photos in 2 sizes           | I need 3000 photos in 2 sizes
            My order #123 is late                   | My order […] is late
            My order 10234567 is late               | My order […] is late
            会員番号は mem_20231 です                   | 会員番号は […] です
            Since 2026-11-22 it fails               | Since 2026-11-22 it fails
            In 2024-2025 it was fine                | In 2024-2025 it was fine
            Since 22.11.2026 it fails               | Since 22.11.2026 it fails
            2026年から 12800円 は高い                    | 2026年から 12800円 は高い
            It costs €10000 with 3 files in 2026    | It costs €10000 with 3 files in 2026
            """)
    void numbers_of_phones_and_orders_are_taken_out_and_dates_and_prices_stay(String said, String quoted) {
        assertThat(quoted(said)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello Kim, I am Anna Muller.      | Hello […], I am […].
            ANNA-LENA MÜLLER wants dark mode  | […]-[…] wants dark mode
            An idea of An Nguyen              | An idea of […]
            O'Neil's idea                     | […]'[…]'s idea
            Kimono and Annapolis stay         | Kimono and Annapolis stay
            佐々木様、山田花子です。暗い画面がほしい     | […]様、[…]です。暗い画面がほしい
            林です。森林の写真を探しています         | […]です。森林の写真を探しています
            Your info page is good            | Your info page is good
            """)
    void names_of_customer_and_agents_are_taken_out(String said, String quoted) {
        assertThat(quoted(said)).isEqualTo(quoted);
    }

    @Test
    void what_a_contact_form_labels_as_personal_is_taken_out() {
        assertThat(quoted("お名前：鈴木 次郎\n【ご住所】東京都千代田区1-1\n〒100-0001 東京都\nご要望：検索を速くしてほしい"))
                .isEqualTo("お名前：[…]\n【ご住所】[…]\n[…]\nご要望：検索を速くしてほしい");
        assertThat(quoted("Phone: by day\nMessage: make it faster")).isEqualTo("Phone: […]\nMessage: make it faster");
    }

    @Test
    void who_is_addressed_is_taken_out() {
        assertThat(quoted("Dear Mr. Miller,\nhello world is what I wish for"))
                .isEqualTo("Dear […],\nhello world is what I wish for");
        assertThat(quoted("高橋様\nお世話になっております。お客様の声です")).isEqualTo("[…]様\nお世話になっております。お客様の声です");
        assertThat(quoted("From: Tom Jones\n差出人: 山田")).isEqualTo("From: […]\n差出人: […]");
    }

    @Test
    void what_stands_between_drawn_lines_stays() {
        assertThat(quoted("I have two wishes.\n-----\nA dark mode.\n-----\nA search, please."))
                .isEqualTo("I have two wishes.\n-----\nA dark mode.\n-----\nA search, please.");
        assertThat(quoted("A dark mode, please.\n-----\nZoe\nExample Ltd")).isEqualTo("A dark mode, please.\n[…]");
    }

    @Test
    void who_signs_below_is_taken_out() {
        assertThat(quoted("Please add dark mode.\n\nKind regards,\nZoe\nExample Ltd.\n"))
                .isEqualTo("Please add dark mode.\n\nKind regards,\n[…]");
        assertThat(quoted("検索を速くしてください。\nよろしくお願いいたします。\n\n━━━━━━\n株式会社例 鈴木"))
                .isEqualTo("検索を速くしてください。\nよろしくお願いいたします。\n[…]");
        assertThat(quoted("検索を速くしてください。\nよろしくお願いします。\n追伸：暗い画面もほしいです。"))
                .isEqualTo("検索を速くしてください。\nよろしくお願いします。\n追伸：暗い画面もほしいです。");
        assertThat(quoted("Kind regards are what I miss here")).isEqualTo("Kind regards are what I miss here");
    }

    @Test
    void order_numbers_are_taken_out_as_the_mailbox_knows_them() {
        assertThat(Anonymised.of("注文 12.34.56.78 と 9", PEOPLE, List.of(new NumberShape("##.##.##.##"))))
                .isEqualTo("注文 […] と 9");
    }

    @Test
    void what_an_agent_has_looked_through_loses_only_what_is_never_a_wish() {
        assertThat(Anonymised.edited("Kim ordered A-4711 twice: kim@example.com, 030 1234567"))
                .isEqualTo("Kim ordered A-4711 twice: […], […]");
    }

    @Test
    void a_quote_fits_into_a_form_and_divides_no_character() {
        var quoted = quoted("👍".repeat(4_000));

        assertThat(quoted).hasSizeLessThanOrEqualTo(Anonymised.LONGEST).endsWith("👍…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@", "a@", "1 ", "1-", "www.", "〒", "\n", "名前:", "- ", "anna ", "佐々木", "#1", "http://?", "-\n"})
    void nothing_is_slow(String piece) {
        assertThat(quoted(piece.repeat(100_000 / piece.length()))).hasSizeLessThanOrEqualTo(Anonymised.LONGEST);
    }

    private static String quoted(String said) {
        return Anonymised.of(said, PEOPLE, List.of());
    }
}
