package dev.madoguchi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void a_sentence_with_a_question_mark_is_a_question() {
        assertThat(Questions.in("Thank you. Where is my parcel? It is late!\nWhen does it come?"))
                .containsExactly("Where is my parcel?", "When does it come?");
    }

    @Test
    void japanese_asks_with_a_full_stop_too() {
        assertThat(Questions.in("お世話になります。いつ届きますか。請求書はどれですか？よろしくお願いします。")).containsExactly("いつ届きますか。", "請求書はどれですか？");
    }

    @Test
    void a_question_mark_in_a_link_and_a_quoted_line_ask_nothing() {
        assertThat(Questions.in("See https://example.com/a?b=c for it.\n> Did you get it?\n??"))
                .isEmpty();
    }

    @Test
    void of_many_questions_a_few_are_shown_and_of_a_long_one_its_end() {
        var many = IntStream.range(0, 100).mapToObj(i -> "Is it " + i + "?").collect(Collectors.joining("\n"));

        assertThat(Questions.in(many)).hasSize(5);
        assertThat(Questions.in("a".repeat(2_000_000) + " really?"))
                .singleElement()
                .satisfies(question -> assertThat(question).hasSize(200).endsWith("really?"));
    }

    @Test
    void a_text_without_a_question_has_none() {
        assertThat(Questions.in("")).isEmpty();
        assertThat(Questions.in("Thank you.")).isEmpty();
    }
}
