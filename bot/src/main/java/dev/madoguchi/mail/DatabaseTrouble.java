package dev.madoguchi.mail;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures of which the mail that was being taken in is innocent: the database is full, away, or busy with others. */
final class DatabaseTrouble {

    /** Connection lost; rolled back for others' sake; no more disk, memory or connections; ended by its operator; broken disk. */
    private static final List<String> STATES = List.of("08", "40", "53", "57P", "58");

    private DatabaseTrouble() {}

    /** By the state that PostgreSQL gives (its manual, appendix A). */
    static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return STATES.stream().anyMatch(sql.getSQLState()::startsWith);
            }
        }
        return false;
    }
}
