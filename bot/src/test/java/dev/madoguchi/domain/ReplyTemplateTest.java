package dev.madoguchi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyTemplateTest {

    @Test
    void every_place_is_filled_in_once_and_values_are_left_as_they_are() {
        var filled = saying("{customer} 様、{number}: {customer}")
                .filled(Map.of("customer", "{number} & $1", "number", "#42"));

        assertThat(filled).isEqualTo("{number} & $1 様、#42: {number} & $1");
    }

    @Test
    void a_place_that_nobody_can_fill_in_is_named() {
        assertThat(saying("{customer}, {order}").unknownPlaceholder()).contains("order");
        assertThat(saying("{customer}{agent}{number}{subject}{mailbox}").unknownPlaceholder())
                .isEmpty();
    }

    @Test
    void other_braces_are_words_like_others() {
        var text = "{ } {} {a b} { \"json\": 1 } {unclosed";

        assertThat(saying(text).unknownPlaceholder()).isEmpty();
        assertThat(saying(text).filled(Map.of("a", "x"))).isEqualTo(text);
    }

    private static ReplyTemplate saying(String body) {
        return new ReplyTemplate(1, null, "Name", body, Set.of(), 0);
    }
}
