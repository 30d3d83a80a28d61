package dev.madoguchi.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.application.report.ServiceNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The numbers of the service from files that somebody keeps, {@code day,value} in each line, or from a query. A line that is none, such as
 * a title, is passed over; a digest does not wait for what cannot be read.
 */
@Repository
class CsvServiceNumbers implements ServiceNumbers {

    private static final Logger log = LoggerFactory.getLogger(CsvServiceNumbers.class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_LINES = 100_000;
    private static final int MOST_SECONDS = 30;

    private final JdbcClient jdbc;
    /** A query that fails does not take the digest with it. */
    private final TransactionTemplate own;

    private final String users;
    private final String usersQuery;
    private final String releases;

    CsvServiceNumbers(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${desk.service.users:}") String users,
            @Value("${desk.service.users-query:}") String usersQuery,
            @Value("${desk.service.releases:}") String releases) {
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.setReadOnly(true);
        own.setTimeout(MOST_SECONDS);
        this.users = users;
        this.usersQuery = usersQuery;
        this.releases = releases;
    }

    private record Line(LocalDate day, String text) {}

    private record Count(LocalDate day, double users) {}

    @Override
    public OptionalDouble users(LocalDate from, LocalDate before) {
        return counts().stream()
                .filter(count -> isBetween(count.day, from, before))
                .mapToDouble(Count::users)
                .average();
    }

    @Override
    public List<Release> releases(LocalDate from, LocalDate before) {
        return lines(releases).stream()
                .filter(line -> isBetween(line.day, from, before))
                .map(line -> new Release(line.day, line.text))
                .sorted(Comparator.comparing(Release::day))
                .toList();
    }

    private List<Count> counts() {
        if (usersQuery.isBlank()) {
            return lines(users).stream().flatMap(line -> count(line).stream()).toList();
        }
        try {
            return own.execute(status -> jdbc.sql(usersQuery)
                    .query((row, number) -> new Count(row.getObject(1, LocalDate.class), row.getDouble(2)))
                    .list());
        } catch (RuntimeException e) {
            log.error("The query desk.service.users-query fails: {}", e.getMessage());
            return List.of();
        }
    }

    private static List<Count> count(Line line) {
        try {
            return List.of(new Count(line.day, Double.parseDouble(line.text.strip())));
        } catch (NumberFormatException none) {
            return List.of();
        }
    }

    private static List<Line> lines(String file) {
        if (file.isBlank()) {
            return List.of();
        }
        try (var reader = Files.newBufferedReader(Path.of(file), UTF_8);
                var csv = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            var lines = new ArrayList<Line>();
            for (var row : csv) {
                if (row.size() > 1 && lines.size() < MOST_LINES) {
                    day(row.get(0)).map(day -> new Line(day, row.get(1))).ifPresent(lines::add);
                }
            }
            return lines;
        } catch (IOException | RuntimeException e) {
            log.error("{} cannot be read: {}", file, e.getMessage());
            return List.of();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.replace(BYTE_ORDER_MARK, "").strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isBetween(LocalDate day, LocalDate from, LocalDate before) {
        return !day.isBefore(from) && day.isBefore(before);
    }
}
