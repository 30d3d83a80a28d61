package dev.madoguchi.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Ten weeks of made-up history for the digest: always the same, ending with last week. */
final class SampleHistory {

    private static final int WEEKS = 10;
    private static final long SEED = 42;
    private static final String MARK = "sample-history@madoguchi.example";

    private static final Map<String, List<String>> CATEGORIES = Map.of(
            "support", List.of("Billing", "Login", "Delivery", "Refund", "Bug", "Feature request", "Account", "Press"),
            "otoiawase", List.of("請求・支払い", "ログイン", "配送", "返金", "不具合", "ご要望", "アカウント", "作品の申請"));

    private final DataSource dataSource;
    private final Random chance = new Random(SEED);

    SampleHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many inquiries were added; none if the history is there already. */
    int add(Instant now) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            if (count(connection, "SELECT count(*) FROM customer WHERE address = '" + MARK + "'") > 0) {
                return 0;
            }
            insert(
                    connection,
                    "INSERT INTO customer (address, name, first_seen_at) VALUES (?, ?, ?)",
                    MARK,
                    "Sample",
                    at(now));
            int added = 0;
            var monday =
                    now.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            for (int week = WEEKS; week >= 1; week--) {
                var start = monday.minusWeeks(week).atStartOfDay(ZoneOffset.UTC).toInstant();
                for (var mailbox : List.of("support", "otoiawase")) {
                    added += week(connection, mailbox, start, WEEKS - week);
                }
            }
            connection.commit();
            return added;
        } catch (SQLException e) {
            throw new IllegalStateException("The sample history cannot be added", e);
        }
    }

    private int week(Connection connection, String mailbox, Instant monday, int number) throws SQLException {
        int inquiries = 14 + number + chance.nextInt(10);
        for (int i = 0; i < inquiries; i++) {
            var opened = monday.plus(whenPeopleWrite());
            inquiry(connection, mailbox, opened, number, i);
            ledger(connection, mailbox, number * 1_000L + i, opened);
        }
        return inquiries;
    }

    /** Mostly on working days, and mostly by day. */
    private Duration whenPeopleWrite() {
        int day = chance.nextInt(8) == 0 ? 5 + chance.nextInt(2) : chance.nextInt(5);
        int hour = chance.nextInt(6) == 0 ? chance.nextInt(24) : 8 + (chance.nextInt(6) + chance.nextInt(6));
        return Duration.ofDays(day).plusHours(hour).plusMinutes(chance.nextInt(60));
    }

    private static void ledger(Connection connection, String mailbox, long uid, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO mail_ledger (mailbox, uid_validity, uid, outcome, received_at, recorded_at, sha256)"
                        + " VALUES (?, 0, ?, 'NEW', ?, ?, '')")) {
            statement.setString(1, mailbox);
            statement.setLong(2, uid);
            statement.setTimestamp(3, at(at));
            statement.setTimestamp(4, at(at));
            statement.executeUpdate();
        }
    }

    private void inquiry(Connection connection, String mailbox, Instant opened, int week, int number)
            throws SQLException {
        var customer = insert(
                connection,
                "INSERT INTO customer (address, name, first_seen_at) VALUES (?, ?, ?)",
                "sample-" + mailbox + "-" + week + "-" + number + "@customers.example",
                "Sample customer",
                at(opened));
        var answered = opened.plus(Duration.ofMinutes(20 + chance.nextInt(36 * 60)));
        var resolved = answered.plus(Duration.ofMinutes(10 + chance.nextInt(48 * 60)));
        boolean done = chance.nextInt(20) > 0;
        var inquiry = insert(
                connection,
                "INSERT INTO inquiry (mailbox, customer, subject, status, agent, opened_at, resolved_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                mailbox,
                customer,
                "Sample inquiry",
                done ? "RESOLVED" : "WAITING",
                "USAMPLE001",
                at(opened),
                done ? at(resolved) : null);
        event(connection, inquiry, "OPENED", opened);
        event(connection, inquiry, "REPLY_SENT", answered);
        if (done) {
            event(connection, inquiry, "RESOLVED", resolved);
        }
        int categories = chance.nextInt(12) == 0 ? 0 : 1 + chance.nextInt(2);
        for (int i = 0; i < categories; i++) {
            categorise(connection, inquiry, mailbox, week);
        }
        try (var statement = connection.prepareStatement("INSERT INTO categorised (inquiry, at, categories)"
                + " SELECT inquiry, ?, array_agg(category) FROM inquiry_category WHERE inquiry = ? GROUP BY inquiry")) {
            statement.setTimestamp(1, at(answered));
            statement.setLong(2, inquiry);
            statement.executeUpdate();
        }
    }

    /** The first categories are the common ones; the fifth becomes more common in the last weeks. */
    private void categorise(Connection connection, long inquiry, String mailbox, int week) throws SQLException {
        var names = CATEGORIES.getOrDefault(mailbox, List.of("Other"));
        int index = week >= WEEKS - 2 && chance.nextInt(3) == 0
                ? 4
                : Math.min(chance.nextInt(names.size()), chance.nextInt(names.size()));
        long category = insert(
                connection,
                "INSERT INTO category (name, created_at) VALUES (?, now())"
                        + " ON CONFLICT (lower(name)) WHERE merged_into IS NULL DO UPDATE SET name = category.name",
                names.get(index));
        try (var statement = connection.prepareStatement(
                "INSERT INTO inquiry_category (inquiry, category) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            statement.setLong(1, inquiry);
            statement.setLong(2, category);
            statement.executeUpdate();
        }
    }

    private static void event(Connection connection, long inquiry, String what, Instant at) throws SQLException {
        insert(connection, "INSERT INTO inquiry_event (inquiry, what, at) VALUES (?, ?, ?)", inquiry, what, at(at));
    }

    private static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql + " RETURNING id")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
