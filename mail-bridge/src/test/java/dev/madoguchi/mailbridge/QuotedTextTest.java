package dev.madoguchi.mailbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Fri, Nov 20, 2026 at 10:00 AM Kim <kim@desk.example> wrote:\n\n> Which order?",
                "On Fri, Nov 20, 2026 at 10:00 AM Kim Lee-Adams\n<kim@desk.example> wrote:\n> Which order?",
                "On 20.11.2026 10:00, Kim wrote:\n\nWhich order?",
                "-----Original Message-----\nFrom: Kim\nSent: Friday\nSubject: Order\n\nWhich order?",
                "________________________________\nFrom: Kim <kim@desk.example>\nSent: Friday\nTo: Anna\nSubject: Order\n\nWhich order?",
                "From: Kim\nDate: Friday\nTo: Anna\nSubject: Order\n\nWhich order?",
                "*From:* Kim\n*Sent:* Friday\n*To:* Anna\n*Subject:* Order\n\nWhich order?",
                "Am 20.11.2026 um 10:00 schrieb Kim:\n> Which order?",
                "Le ven. 20 nov. 2026 à 10:00, Kim <kim@desk.example> a écrit :\n> Which order?",
                "2026年11月20日(金) 10:00 Kim <kim@desk.example>:\n\n> Which order?",
                "2026/11/20 10:00、Kim <kim@desk.example>のメール:\n\nWhich order?",
                "(2026/11/20 10:00), Kim wrote:\n> Which order?",
                "差出人: Kim <kim@desk.example>\n送信日時: 2026年11月20日 10:00\n宛先: Anna\n件名: 注文\n\nWhich order?",
                "-----元のメッセージ-----\nKim\nWhich order?",
                "「Kim <kim@desk.example> さん」 wrote:\n> Which order?",
                "＞ Which order?\n＞ Please tell us.",
                "> Which order?",
                "ср, 30 апр. 2025 г. в 15:19, Kim <kim@desk.example>:\nWhich order?",
                "tir. 18. apr. 2017 kl. 13:09 skrev Kim <kim@desk.example>:\nWhich order?",
                "---- On Tue, 22 Dec 2015 14:17:36 +0530 Kim wrote ----\nWhich order?",
                "On Fri, 20 Nov 2026 at 10:00 Kim Lee\n\n<\nmailto:Kim Lee <kim@desk.example>\n> wrote:\n\nWhich order?",
                "Kim <kim@desk.example> schrieb am Fr., 20. Nov. 2026\num 10:00 Uhr:\n\n> Which order?",
                "2026/11/20 Kim <kim@desk.example>\n\n> Which order?",
                "2026-11-20 10:00 GMT+01:00 Kim Lee\n\nWhich order?",
                "From: kim@desk.example Date: Fri, 20 Nov 2026 10:00:00 +0000\nWhich order?",
                "Date: Fri, 20 Nov 2026 10:00:00 +0000\nTo: anna@example.com\n\nWhich order?"
            })
    void the_history_below_an_answer_is_folded(String history) {
        var split = QuotedText.split("It is order 4711.\n\n" + history + "\n");

        assertThat(split.newText()).isEqualTo("It is order 4711.");
        assertThat(split.foldedText()).contains("Which order?");
    }

    @ParameterizedTest
    @MethodSource
    void what_introduces_a_history_is_known_in_many_languages(String introduction) {
        var split = QuotedText.split("It is order 4711.\n\n" + introduction + "\n\nWhich order?\n");

        assertThat(split.newText()).isEqualTo("It is order 4711.");
        assertThat(split.foldedText()).contains("Which order?");
    }

    static List<String> what_introduces_a_history_is_known_in_many_languages() throws IOException {
        return texts("above-unmarked-text");
    }

    @ParameterizedTest
    @MethodSource
    void a_mail_that_a_customer_hands_on_is_shown_below_the_comment(String introduction) {
        var mail = "Please look at this.\n\n" + introduction + "\nFrom: Kim\nDate: today\nSubject: Lamp\n\nIt broke.\n";

        var split = QuotedText.split(mail);

        assertThat(split.newText()).contains("Please look at this.", "It broke.");
        assertThat(split.foldedText()).isEmpty();
    }

    static List<String> a_mail_that_a_customer_hands_on_is_shown_below_the_comment() throws IOException {
        return texts("above-forwarded-text");
    }

    @ParameterizedTest
    @MethodSource
    void what_introduces_a_marked_quotation_goes_with_it(String introduction) {
        var split = QuotedText.split("Hello,\nI ordered yesterday.\n" + introduction + "\n> Which order?\n");

        assertThat(split.newText()).isEqualTo("Hello,\nI ordered yesterday.");
    }

    static List<String> what_introduces_a_marked_quotation_goes_with_it() throws IOException {
        return texts("above-marked-text");
    }

    @ParameterizedTest
    @MethodSource
    void signatures_are_known_in_many_languages(String signature) {
        var split = QuotedText.split("It is order 4711.\n\n" + signature + "\n");

        assertThat(split.newText()).isEqualTo("It is order 4711.");
    }

    static List<String> signatures_are_known_in_many_languages() throws IOException {
        return texts("signatures");
    }

    @ParameterizedTest
    @MethodSource
    void ordinary_texts_stay_whole(String text) {
        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText.Split(text, ""));
    }

    static List<String> ordinary_texts_stay_whole() throws IOException {
        return texts("ordinary-texts");
    }

    /** The texts of a file, which stand between lines of two percent signs. */
    private static List<String> texts(String file) throws IOException {
        var whole = Files.readString(Path.of("src/test/resources/quotations", file + ".txt"));
        return List.of(whole.stripTrailing().split("\n%%\n"));
    }

    @Test
    void nothing_is_lost_between_the_two_parts() {
        var split = QuotedText.split("New\n\nOn Friday 20 Kim wrote:\n> Old\n");

        assertThat(split.newText() + split.foldedText()).contains("New", "Kim wrote:", "> Old");
    }

    @Test
    void answers_between_quotations_stay_with_what_they_answer() {
        var text = "On Friday 20 Kim wrote:\n> Which order?\n4711\n> Which colour?\nBlue";

        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText.Split(text, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please see my answers inline, in red.", "赤字にて回答いたします。", "Antworten in rot."})
    void announced_answers_within_an_unmarked_history_stay_there(String announcement) {
        var text = announcement + "\n\nFrom: Kim <kim@desk.example>\nSent: Friday\nTo: Anna\n\nWhich order? 4711";

        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText.Split(text, ""));
    }

    @Test
    void an_answer_below_the_quotation_is_the_new_part() {
        var split = QuotedText.split("On Friday 20 Kim wrote:\n> Which order?\n\nIt is 4711.");

        assertThat(split.newText()).isEqualTo("It is 4711.");
        assertThat(split.foldedText()).contains("Which order?");
    }

    @Test
    void a_mail_of_nothing_but_a_quotation_is_shown_whole() {
        assertThat(QuotedText.split("> Which order?").newText()).isEqualTo("> Which order?");
    }

    @Test
    void a_forwarded_mail_without_a_word_is_shown_whole() {
        var text = "---------- Forwarded message ---------\nFrom: Tom\nDate: Friday\nSubject: Hi\n\nPlease help";

        assertThat(QuotedText.split(text).newText()).isEqualTo(text);
    }

    @Test
    void one_quotation_in_the_middle_goes_and_what_surrounds_it_stays() {
        var split = QuotedText.split("Hello Kim,\nOn Friday 20 Kim wrote:\n> Which order?\n\n4711.");

        assertThat(split.newText()).isEqualTo("Hello Kim,\n4711.");
    }

    @Test
    void a_quotation_without_introduction_above_an_answer_stays() {
        var text = "> Which order?\n\n4711.";

        assertThat(QuotedText.split(text).newText()).isEqualTo(text);
    }

    @Test
    void a_broken_line_does_not_end_a_quotation() {
        var quoted = "> A line of a quotation that is long enough for a program to break it in\ntwo.\n>";

        assertThat(QuotedText.split("Yes.\n\nOn Friday 20 Kim wrote:\n" + quoted)
                        .newText())
                .isEqualTo("Yes.");
    }

    @Test
    void a_long_signature_after_a_closing_is_folded_with_what_lawyers_ask_for() {
        var split = QuotedText.split("It is 4711.\n\nKind regards\n\nAnna Adams\nHead of Sales\n\nPhone 123\n"
                + "anna@example.com\nwww.example.com\nExample Ltd\n\n"
                + "This mail is for its reader only. ".repeat(9));

        assertThat(split.newText()).isEqualTo("It is 4711.");
    }

    @Test
    void an_answer_ends_where_an_introduction_begins_on_its_line() {
        var split = QuotedText.split("4711.--- On Fri 20 Nov 2026 10:00, kim@desk.example wrote:\n> Which order?");

        assertThat(split.newText()).isEqualTo("4711.");
    }

    @Test
    void a_signature_after_the_usual_line_is_folded() {
        var split = QuotedText.split("Thank you\n\n-- \nAnna Adams\nExample Ltd");

        assertThat(split).isEqualTo(new QuotedText.Split("Thank you", "-- \nAnna Adams\nExample Ltd"));
    }

    @Test
    void a_japanese_signature_between_drawn_lines_is_folded() {
        var split = QuotedText.split("よろしくお願いします。\n\n━━━━━━━━━━━━\n株式会社例 山田太郎\nTEL 03-0000-0000\n━━━━━━━━━━━━");

        assertThat(split.newText()).isEqualTo("よろしくお願いします。");
        assertThat(split.foldedText()).contains("山田太郎");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sent from my iPhone", "iPhoneから送信", "Get Outlook for iOS"})
    void the_advertisement_of_a_phone_is_folded(String line) {
        assertThat(QuotedText.split("Thanks!\n\n" + line).newText()).isEqualTo("Thanks!");
    }

    @Test
    void what_a_list_server_adds_is_folded() {
        var split = QuotedText.split("It works now.\n\n____\nusers mailing list\nusers@example.com");

        assertThat(split.newText()).isEqualTo("It works now.");
    }

    @Test
    void a_table_whose_head_is_underlined_is_no_signature() {
        var text = "Service Date Address\n----------------\nHosting 2026 http://example.com";

        assertThat(QuotedText.split(text).newText()).isEqualTo(text);
    }

    @Test
    void a_drawn_line_within_a_text_is_no_signature() {
        var text = "Order list\n----------\n4711 blue\n4712 red";

        assertThat(QuotedText.split(text).newText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She wrote: please call me.\nI did.",
                "From: what I know it is broken.\nPlease help.",
                "I have a question:\nwhere is my parcel?",
                "2026年11月20日に注文しました。\n届きません。",
                "件名: 注文の件\nよろしくお願いします。",
                "Date: Friday\nTo: the shop in 10:00 street, or anna@example.com",
                "2026/11/20 Kim <kim@desk.example>\nasked me to write to you.",
                "2026-11-20 10:00 is when it broke."
            })
    void ordinary_sentences_are_no_separators(String text) {
        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText.Split(text, ""));
    }

    @Test
    void the_indentation_of_a_japanese_paragraph_stays() {
        assertThat(QuotedText.split("　お世話になります。").newText()).isEqualTo("　お世話になります。");
    }

    @Test
    void an_empty_text_stays_empty() {
        assertThat(QuotedText.split("")).isEqualTo(new QuotedText.Split("", ""));
    }

    @Test
    void a_megabyte_made_to_hurt_is_divided_all_the_same() {
        var lines = "On 1 ".repeat(100_000) + "\n" + "On 1 Jan\n".repeat(20_000) + ">".repeat(100_000) + "\n"
                + " ".repeat(100_000);

        assertThat(QuotedText.split(lines).newText()).isNotBlank();
    }
}
