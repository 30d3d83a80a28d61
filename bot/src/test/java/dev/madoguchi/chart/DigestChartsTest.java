package dev.madoguchi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.SomeFigures;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DigestChartsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

    private final DigestCharts charts = new DigestCharts();

    @Test
    void a_week_becomes_a_picture_with_the_colours_of_its_categories() throws Exception {
        var picture = draw(SomeFigures.of(MONDAY), Locale.ENGLISH);

        assertThat(picture.getWidth()).isEqualTo(1_400);
        assertThat(picture.getHeight()).isEqualTo(760);
        assertThat(count(picture, 0x0072B2)).isGreaterThan(1_000);
        assertThat(count(picture, 0xE69F00)).isGreaterThan(1_000);
    }

    @Test
    void japanese_words_are_drawn_differently_from_english_ones() throws Exception {
        var english = draw(SomeFigures.of(MONDAY), Locale.ENGLISH);
        var japanese = draw(SomeFigures.of(MONDAY), Locale.JAPANESE);

        assertThat(pixels(japanese)).isNotEqualTo(pixels(english));
    }

    @Test
    void forty_categories_are_seven_and_the_rest() throws Exception {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> SomeFigures.category("A category with a very long name indeed " + i, 90 - i, i))
                .toList();

        var picture = draw(SomeFigures.with(MONDAY, many), Locale.ENGLISH);

        assertThat(count(picture, 0xF0E442)).isGreaterThan(1_000);
        assertThat(count(picture, 0xB8BEC6)).isGreaterThan(1_000);
    }

    @Test
    void weeks_in_which_nothing_happened_are_drawn_too() throws Exception {
        var picture = draw(SomeFigures.nothing(MONDAY), Locale.JAPANESE);

        assertThat(pixels(picture)).contains(0xFF1D2733);
    }

    @Test
    void two_long_names_that_begin_alike_stay_two() throws Exception {
        var alike = List.of(
                SomeFigures.category("Questions about the invoice by mail", 40, 0),
                SomeFigures.category("Questions about the invoice by post", 30, 0));

        var picture = draw(SomeFigures.with(MONDAY, alike), Locale.ENGLISH);

        assertThat(count(picture, 0x0072B2)).isPositive();
        assertThat(count(picture, 0xE69F00)).isPositive();
        assertThat(count(picture, 0xB8BEC6)).as("the rest is the third").isPositive();
    }

    @Test
    void the_font_that_comes_along_knows_the_letters_of_both_languages() throws Exception {
        try (var file = DigestCharts.class.getResourceAsStream("NotoSansJP-Regular.ttf")) {
            var font = Font.createFont(Font.TRUETYPE_FONT, file);

            assertThat(font.canDisplayUpTo("Billing 請求・お支払い、カテゴリー ﾊﾝｶｸ「週」２０２６年 髙﨑 …"))
                    .isEqualTo(-1);
        }
    }

    @Test
    void the_pictures_are_sharp_and_small() throws Exception {
        for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            var figures = SomeFigures.of(MONDAY);
            for (var picture : List.of(
                    charts.categories(figures, language),
                    charts.times(figures, language),
                    charts.hours(figures, language))) {
                assertThat(picture).hasSizeLessThan(300_000);
                assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth())
                        .isEqualTo(1_400);
            }
        }
    }

    @Test
    void names_beside_the_last_week_do_not_cover_each_other() {
        var at = SideLabels.apart(new double[] {700, 700, 701, 702, 702}, 100, 702);

        for (int i = 1; i < at.length; i++) {
            assertThat(at[i] - at[i - 1]).isGreaterThanOrEqualTo(34);
        }
        assertThat(at[4]).isEqualTo(702);
    }

    private BufferedImage draw(Figures figures, Locale language) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(charts.categories(figures, language)));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static long count(BufferedImage picture, int colour) {
        return IntStream.of(pixels(picture))
                .filter(pixel -> (pixel & 0xFFFFFF) == colour)
                .count();
    }
}
