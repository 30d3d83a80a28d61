package dev.madoguchi.persistence.year;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.persistence.year.Happened.Case;
import dev.madoguchi.persistence.year.Happened.Event;
import dev.madoguchi.persistence.year.Happened.Mail;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Puts a generated year into the database, as fast as PostgreSQL takes it. */
final class StoredYear {

    /** When the desk wrote it: so that no other test takes the year for its own future. */
    private static final String LONG_AGO = "2025-01-01T00:00:00Z";

    final List<Category> categories;

    private final GeneratedYear year;
    private final long base;
    private final long customers;
    private final long messages;

    StoredYear(GeneratedYear year) throws Exception {
        this.year = year;
        var mark = UUID.randomUUID();
        categories = IntStream.range(0, GeneratedYear.CATEGORIES)
                .mapToObj(i -> TestDatabase.get(Categories.class)
                        .getOrCreate(
                                "Category " + (char) ('a' + i) + " " + mark,
                                GeneratedYear.FIRST
                                        .atStartOfDay(GeneratedYear.BERLIN)
                                        .toInstant()))
                .toList();
        base = reserve("inquiry", year.cases.size());
        customers = reserve("customer", year.cases.size());
        messages = reserve("message", 20 * year.cases.size());
        for (int i = 0; i < year.cases.size(); i++) {
            year.cases.get(i).id = base + i + 1;
        }
        store(mark.toString());
    }

    private static long reserve(String table, int rows) {
        return TestDatabase.jdbc()
                        .sql("SELECT setval(pg_get_serial_sequence('" + table
                                + "', 'id'), (SELECT coalesce(max(id), 0) FROM " + table + ") + 1000 + " + rows + ")")
                        .query(Long.class)
                        .single()
                - rows;
    }

    private void store(String mark) throws Exception {
        copy(
                "customer (id, address, first_seen_at)",
                IntStream.range(0, year.cases.size())
                        .mapToObj(i -> row(customers + i, i + "-" + mark + "@example.com", LONG_AGO))
                        .toList());
        copy(
                "inquiry (id, mailbox, customer, subject, status, agent, opened_at, resolved_at, joined_to)",
                year.cases.stream().map(this::inquiry).toList());
        copy(
                "message (id, inquiry, kind, state, at, author, body)",
                events((inquiry, event) ->
                        event.message() == 0 || event.what() == What.REPLY_SENT || event.what() == What.REOPENED
                                ? null
                                : row(messages + event.message(), inquiry.id, "NOTE", "INTERNAL", event.at(), "", "")));
        copy(
                "inquiry_event (inquiry, what, at, agent, detail, message)",
                events((inquiry, event) -> row(
                        inquiry.id,
                        event.what(),
                        event.at(),
                        event.agent(),
                        event.detail(),
                        event.message() == 0 ? null : messages + event.message())));
        copy(
                "categorised (inquiry, at, categories)",
                year.cases.stream()
                        .flatMap(inquiry -> inquiry.chosen.stream()
                                .map(chosen -> row(
                                        inquiry.id,
                                        chosen.at(),
                                        "{"
                                                + chosen.categories().stream()
                                                        .map(place -> Long.toString(categories
                                                                .get(place)
                                                                .id()
                                                                .value()))
                                                        .collect(Collectors.joining(","))
                                                + "}")))
                        .toList());
        var ledger = new ArrayList<String>();
        for (Mail mail : year.mails) {
            ledger.add(row(mail.mailbox(), 1, ledger.size() + 1, mail.outcome(), mail.at(), LONG_AGO, "\\\\x00"));
        }
        copy("mail_ledger (mailbox, uid_validity, uid, outcome, received_at, recorded_at, sha256)", ledger);
        TestDatabase.jdbc().sql("ANALYZE").update();
    }

    private List<String> events(BiFunction<Case, Event, String> row) {
        return year.cases.stream()
                .flatMap(inquiry -> inquiry.events.stream().map(event -> row.apply(inquiry, event)))
                .filter(Objects::nonNull)
                .toList();
    }

    private String inquiry(Case inquiry) {
        var last = inquiry.events.stream()
                .map(Event::what)
                .filter(what -> switch (what) {
                    case RESOLVED, NO_ACTION, SPAM, JOINED, REOPENED, NOT_SPAM -> true;
                    default -> false;
                })
                .reduce((earlier, later) -> later);
        var status = last.map(what -> switch (what) {
                    case RESOLVED, NO_ACTION, SPAM, JOINED -> what.name();
                    default -> "NEW";
                })
                .orElse("NEW");
        boolean done = status.equals("RESOLVED") || status.equals("NO_ACTION");
        return row(
                inquiry.id,
                inquiry.mailbox,
                customers + inquiry.customer,
                "Subject",
                status,
                null,
                inquiry.openedAt,
                done ? inquiry.openedAt : null,
                status.equals("JOINED") ? base + 1 : null);
    }

    private static String row(Object... values) {
        var row = new StringBuilder();
        for (var value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value.toString());
        }
        return row.append('\n').toString();
    }

    private static void copy(String table, Collection<String> rows) throws Exception {
        try (var connection = TestDatabase.get(DataSource.class).getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new StringReader(String.join("", rows)));
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }
}
