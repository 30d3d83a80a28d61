package dev.madoguchi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.report.ServiceNumbers.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

class CsvServiceNumbersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    @Test
    void users_are_the_mean_of_the_days_that_are_known_and_titles_are_passed_over() throws IOException {
        var numbers =
                numbers("day,users\n2026-11-01,9\n2026-11-02,100\n2026-11-05,300\n2026-11-06,many\n2026-11-09,9\n", "");

        assertThat(numbers.users(MONDAY, MONDAY.plusWeeks(1))).hasValue(200);
        assertThat(numbers.users(MONDAY.plusYears(1), MONDAY.plusYears(2))).isEmpty();
    }

    @Test
    void releases_are_those_of_the_days_asked_for() throws IOException {
        var numbers = numbers("", "\uFEFF2026-11-03,アプリ 3.1\n2026-12-01,later\n");

        assertThat(numbers.releases(MONDAY, MONDAY.plusWeeks(1)))
                .containsExactly(new Release(MONDAY.plusDays(1), "アプリ 3.1"));
    }

    @Test
    void a_query_may_say_the_users_and_what_cannot_be_read_is_nothing() {
        assertThat(numbers("", "SELECT DATE '2026-11-02', 50", "").users(MONDAY, MONDAY.plusWeeks(1)))
                .hasValue(50);
        assertThat(numbers("/no/such/file", "", "/nor/this").users(MONDAY, MONDAY.plusWeeks(1)))
                .isEmpty();
        assertThat(numbers("", "SELECT nonsense", "").users(MONDAY, MONDAY.plusWeeks(1)))
                .isEmpty();
    }

    private CsvServiceNumbers numbers(String users, String releases) throws IOException {
        var ofUsers = Files.writeString(folder.resolve("users.csv"), users);
        var ofReleases = Files.writeString(folder.resolve("releases.csv"), releases);
        return numbers(ofUsers.toString(), "", ofReleases.toString());
    }

    private static CsvServiceNumbers numbers(String users, String query, String releases) {
        return new CsvServiceNumbers(
                TestDatabase.jdbc(), TestDatabase.get(PlatformTransactionManager.class), users, query, releases);
    }
}
