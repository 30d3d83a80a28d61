package dev.madoguchi.application.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.InMemoryKeys;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReferenceTokenTest {

    private static final InquiryId INQUIRY = new InquiryId(42);

    private final InMemoryKeys keys = new InMemoryKeys();
    private final ReferenceToken token = new ReferenceToken(keys);

    @Test
    void a_reference_is_found_anywhere_in_a_text() {
        var text = "Thanks!\n> Kind regards\n> " + token.of(INQUIRY) + "\n> [#not a reference]";

        assertThat(token.find(text)).contains(INQUIRY);
        assertThat(token.find("[#1] [#] [# " + text)).contains(INQUIRY);
    }

    @Test
    void what_went_to_a_third_person_is_no_reference_of_the_customer_and_the_other_way_round() {
        assertThat(token.findForward("> " + token.ofForward(INQUIRY))).contains(INQUIRY);
        assertThat(token.find(token.ofForward(INQUIRY))).isEmpty();
        assertThat(token.findForward(token.of(INQUIRY))).isEmpty();
        assertThat(token.find(token.ofForward(INQUIRY).replace("[#f", "[#"))).isEmpty();
    }

    @Test
    void every_single_character_counts() {
        var genuine = token.of(INQUIRY);

        for (int at = 0; at < genuine.length(); at++) {
            for (char other : new char[] {'0', '1', '7', 'a', 'v', 'z', '-', ']', 'ａ'}) {
                if (genuine.charAt(at) != other) {
                    var forged = genuine.substring(0, at) + other + genuine.substring(at + 1);

                    assertThat(token.find(forged)).as(forged).isEmpty();
                }
            }
        }
    }

    @Test
    void a_part_of_a_reference_is_none() {
        var genuine = token.of(INQUIRY);

        for (int length = 1; length < genuine.length() - 1; length++) {
            assertThat(token.find(genuine.substring(0, length))).isEmpty();
            assertThat(token.find(genuine.substring(0, length) + "]")).isEmpty();
        }
    }

    @Test
    void mail_programs_may_change_upper_and_lower_case() {
        assertThat(token.find(token.of(INQUIRY).toUpperCase(Locale.ROOT))).contains(INQUIRY);
    }

    @Test
    void references_of_older_keys_stay_valid() {
        var old = token.of(INQUIRY);
        keys.addKey();

        assertThat(token.of(INQUIRY)).isNotEqualTo(old).startsWith("[#42-2-");
        assertThat(token.find(old)).contains(INQUIRY);
    }

    @Test
    void numbers_beyond_measure_are_no_reference() {
        assertThat(token.find("[#99999999999999999999-1-aaaaaaaaaaaaaaaaaaaaaaaaaa]"))
                .isEmpty();
        assertThat(token.find("[#1-99999999999999-aaaaaaaaaaaaaaaaaaaaaaaaaa]")).isEmpty();
        assertThat(token.find("[#42-1-" + "a".repeat(10_000) + "]")).isEmpty();
        assertThat(token.find("[#".repeat(50_000))).isEmpty();
    }
}
