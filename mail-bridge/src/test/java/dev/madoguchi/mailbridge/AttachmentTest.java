package dev.madoguchi.mailbridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf | report.pdf",
                "../../etc/passwd | passwd",
                "C:\\Users\\Anna\\bill.doc | bill.doc",
                ".bashrc | bashrc",
                "請求書（2026年11月）.pdf | 請求書（2026年11月）.pdf",
                "a<b>c:d*e?.txt | a_b_c_d_e_.txt"
            })
    void a_name_is_made_safe(String given, String safe) {
        assertThat(named(given).name()).isEqualTo(safe);
    }

    @Test
    void a_name_of_nothing_safe_still_is_a_name() {
        assertThat(named("///").name()).isEqualTo("attachment");
        assertThat(named("\u0000\u202E").name()).isEqualTo("attachment");
    }

    @Test
    void a_direction_mark_cannot_disguise_an_ending() {
        assertThat(named("invoice\u202Efdp.exe").name()).isEqualTo("invoicefdp.exe");
    }

    @Test
    void a_very_long_name_keeps_its_ending() {
        assertThat(named("あ".repeat(300) + ".pdf").name()).hasSize(150).endsWith(".pdf");
    }

    @Test
    void equal_files_are_equal() {
        assertThat(named("a")).isEqualTo(named("a")).hasSameHashCodeAs(named("a"));
        assertThat(named("a")).isNotEqualTo(new Attachment("a", "text/plain", new byte[] {2}, null, false));
    }

    private static Attachment named(String name) {
        return new Attachment(name, "text/plain", new byte[] {1}, null, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"見積書①.pdf", "㈱例.pdf", "100€.pdf", "bill 1;2!.pdf", "it's.pdf"})
    void signs_that_people_put_into_names_stay(String name) {
        assertThat(new Attachment(name, "application/pdf", new byte[0], null, false).name())
                .isEqualTo(name);
    }
}
