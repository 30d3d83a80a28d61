package dev.madoguchi.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.NeedCount;
import dev.madoguchi.application.report.Figures.Outlier;
import dev.madoguchi.application.report.SomeFigures;
import dev.madoguchi.slack.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTextTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

    @Test
    void the_headline_has_what_a_manager_asks_first() {
        assertThat(english(SomeFigures.of(MONDAY)).headline())
                .isEqualTo("New 24 (+4 (+20 %), avg 22) · answered 19 · resolved 14 · backlog 21");
    }

    @Test
    void per_cent_are_said_only_where_both_weeks_have_ten() {
        var table = english(SomeFigures.of(MONDAY)).table();

        assertThat(table.lines().filter(line -> line.startsWith("Billing")))
                .allMatch(line -> line.endsWith("+2 (+20 %)  avg 11"));
        assertThat(table.lines().filter(line -> line.startsWith("Bugs")))
                .allMatch(line -> line.endsWith("-8          avg 12"));
    }

    @Test
    void what_has_no_category_is_shown_with_its_share() {
        assertThat(english(SomeFigures.of(MONDAY)).table().lines())
                .anyMatch(line -> line.startsWith("Uncategorised") && line.contains(" 4   17 %"));
    }

    @Test
    void columns_stand_below_each_other_with_full_width_characters_too() {
        var table = english(SomeFigures.of(MONDAY)).table();

        var countEnds =
                table.lines().map(line -> line.substring(0, line.indexOf(" %"))).map(Columns::width);

        assertThat(countEnds).hasSize(4).containsOnly(Columns.width("請求・お支払い") + 10);
    }

    @Test
    void beyond_those_that_have_room_the_other_categories_are_one_row() {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> SomeFigures.category("Category " + i, 40 - i, i))
                .toList();

        var table = english(SomeFigures.with(MONDAY, many)).table();

        assertThat(table.lines()).hasSize(8);
        assertThat(table).contains("Other", "Uncategorised");
    }

    @Test
    void a_digest_has_at_most_twelve_lines() {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> SomeFigures.category("Category " + i, 40 - i, i))
                .toList();

        assertThat(lines(SomeFigures.with(MONDAY, many))).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void what_stands_out_is_said_with_what_is_usual() {
        var figures = SomeFigures.with(
                MONDAY, List.of(), List.of(new Outlier("Delivery", 24, 9.4, 4, 16), new Outlier("", 30, 51, 37, 65)));

        assertThat(english(figures).standsOut())
                .containsExactly(
                        "🔺 Delivery: 24, more than usual (9 a week, between 4 and 16)",
                        "🔻 New inquiries: 30, fewer than usual (51 a week, between 37 and 65)");
        assertThat(japanese(figures).standsOut().get(0)).isEqualTo("🔺 Delivery：24 件、いつもより多い（週平均 9 件、通常 4〜16 件）");
        assertThat(new DigestText(shown(figures, Locale.ENGLISH, true, null)).standsOut())
                .isEmpty();
    }

    @Test
    void what_stands_out_leaves_the_digest_at_twelve_lines() {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> SomeFigures.category("Category " + i, 40 - i, i))
                .toList();
        var outlier = new Outlier("Category 1", 39, 9, 4, 15);

        var lines = lines(SomeFigures.with(MONDAY, many, List.of(outlier, outlier, outlier)));

        assertThat(lines).hasSize(12).anyMatch(line -> line.startsWith("🗣"));
    }

    @Test
    void what_must_not_wait_is_said_with_the_ways_to_it() {
        assertThat(english(SomeFigures.of(MONDAY)).attention())
                .hasValue("❗ Unanswered: 3, the longest for 33 h 20 min · overdue: 1"
                        + " · waiting longest: <https://slack/42|#42>⏰ <https://slack/41|#41>");
    }

    @Test
    void a_digest_that_is_late_says_when_it_was_due() {
        var late = new DigestText(shown(SomeFigures.of(MONDAY), Locale.ENGLISH, false, MONDAY.plusWeeks(1)));

        assertThat(late.title()).isEqualTo("Week of 2026-10-26 · late, was due on 2026-11-02");
    }

    @Test
    void nothing_is_said_of_what_did_not_happen() {
        var text = english(SomeFigures.nothing(MONDAY));

        assertThat(text.attention()).isEmpty();
        assertThat(text.table()).isEmpty();
        assertThat(text.headline()).startsWith("New 0 (±0)");
    }

    @Test
    void new_and_growing_needs_are_one_line() {
        assertThat(english(SomeFigures.of(MONDAY)).needs())
                .hasValue("🗣 Needs: new 領収書を自分で出したい (4) · growing Dark mode (12, +3), Offline reading (2, +1)");
        assertThat(japanese(SomeFigures.of(MONDAY)).needs())
                .hasValue("🗣 要望：新しい 領収書を自分で出したい（4 人） · 増えた Dark mode（12 人、+3）、Offline reading（2 人、+1）");
        assertThat(english(SomeFigures.nothing(MONDAY)).needs()).isEmpty();
    }

    @Test
    void of_many_needs_the_largest_are_named_and_the_others_counted() {
        var many = IntStream.range(0, 9)
                .mapToObj(i -> new NeedCount("Need " + i, i % 2 == 0, 20 - i, 1))
                .toList();

        assertThat(new DigestNeeds(many, Words.in(Locale.ENGLISH)).line())
                .hasValue(
                        "🗣 Needs: new Need 0 (20), Need 2 (18) · growing Need 1 (19, +1), Need 3 (17, +1) · and 5 more");
    }

    @Test
    void releases_that_the_picture_marks_are_told() {
        assertThat(english(SomeFigures.of(MONDAY)).altText())
                .endsWith("Released: 2.0 (2026-10-05), アプリ 3.1 (2026-10-26).");
        assertThat(english(SomeFigures.nothing(MONDAY)).altText()).doesNotContain("Released");
    }

    @Test
    void the_picture_is_told_with_its_largest_change() {
        assertThat(english(SomeFigures.of(MONDAY)).altText()).contains("8 weeks", "New 24", "Bugs, 3 (-8)");
    }

    @Test
    void a_category_cannot_mention_anybody() {
        var hostile = List.of(SomeFigures.category("<!channel>", 1, 0));

        assertThat(english(SomeFigures.with(MONDAY, hostile)).table()).contains("&lt;!channel&gt;");
    }

    @Test
    void the_same_in_japanese() {
        var text = japanese(SomeFigures.of(MONDAY));

        assertThat(text.title()).isEqualTo("週次レポート 2026-10-26 からの1週間");
        assertThat(text.table()).contains("未分類");
    }

    /** As they stand on the screen, where the signs around the table are none. */
    private static List<String> lines(Figures figures) {
        return Reading.of(DigestBlocks.of(english(figures)))
                .lines()
                .filter(line -> !line.equals("```"))
                .toList();
    }

    private static DigestText english(Figures figures) {
        return new DigestText(shown(figures, Locale.ENGLISH, false, null));
    }

    private static DigestText japanese(Figures figures) {
        return new DigestText(shown(figures, Locale.JAPANESE, false, null));
    }

    static DigestShown shown(Figures figures, Locale language, boolean soFar, LocalDate due) {
        return new DigestShown(
                figures,
                Words.in(language),
                soFar,
                due,
                id -> "https://slack/" + id,
                id -> id.startsWith("U0K") ? "Kim" : "Lee");
    }
}
