package dev.madoguchi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/operating.md lets people ask the database. */
class OperatingGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "operating.md");
    private static final String BEGIN = "```sql\n";
    private static final String END = "```";

    @ParameterizedTest
    @MethodSource("statements")
    void the_database_understands_it(String statement) {
        assertThat(TestDatabase.jdbc()
                        .sql("EXPLAIN " + statement)
                        .query(String.class)
                        .list())
                .isNotEmpty();
    }

    static List<String> statements() throws IOException {
        var guide = Files.readString(GUIDE);
        var found = new ArrayList<String>();
        for (int begin = guide.indexOf(BEGIN); begin >= 0; begin = guide.indexOf(BEGIN, begin + 1)) {
            var block = guide.substring(begin + BEGIN.length(), guide.indexOf(END, begin + BEGIN.length()));
            Arrays.stream(block.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .forEach(found::add);
        }
        return found;
    }
}
