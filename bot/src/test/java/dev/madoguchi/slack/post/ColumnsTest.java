package dev.madoguchi.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({"Billing,7", "請求,4", "カテゴリー,10", "ｶﾃｺﾞﾘ,5", "Ａ１,4", "「」、。,8", "한국,4", "😀,2", "é,1", "'',0"})
    void full_width_characters_take_two_columns(String text, int columns) {
        assertThat(Columns.width(text)).isEqualTo(columns);
    }

    @Test
    void what_is_padded_ends_at_the_same_column() {
        assertThat(Columns.pad("請求", 8)).isEqualTo("請求    ");
        assertThat(Columns.pad("Billing", 8)).isEqualTo("Billing ");
        assertThat(Columns.pad("too long for it", 8)).isEqualTo("too long for it");
    }
}
