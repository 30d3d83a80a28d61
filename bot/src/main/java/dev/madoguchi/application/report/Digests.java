package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Period.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The digests as they were posted. */
public interface Digests {

    /** Keeps a digest; empty if the channel has its digest of that week or month already. */
    Optional<Long> add(Scope scope, Figures figures, Instant now);

    Digest get(long id);

    /** The one of a whole week or month. */
    Optional<Digest> find(String channel, Length length, LocalDate first);

    /** Those of whole weeks or months that begin between. */
    List<Digest> between(String channel, Length length, LocalDate from, LocalDate before);

    /** Since when the next one is waited for: when the last one was made, or when it was asked for the first time. */
    Instant reportedUntil(String channel, Length length, Instant now);

    void keep(long id, File file, String fileId);

    void posted(long id, String ts, Instant now);

    /** What goes into the channel with it. */
    enum File {
        /** New inquiries per category. */
        CHART,
        /** First responses per week. */
        TIMES,
        /** Mails per hour of the week. */
        HOURS,
        /** The inquiries as a CSV. */
        TABLE
    }

    /**
     * What was counted, and for whom.
     *
     * @param soFar whether the week was still running
     * @param dueAt when it should have come, if it is late
     */
    record Scope(
            String channel,
            ZoneId zone,
            List<String> mailboxes,
            boolean soFar,
            @Nullable Instant dueAt) {}

    /**
     * @param files their ids in Slack, once they are there
     * @param ts of its message, once it is posted
     */
    record Digest(
            long id,
            Scope scope,
            Figures figures,
            Map<File, String> files,
            @Nullable String ts,
            Instant madeAt) {

        public String channel() {
            return scope.channel();
        }

        public boolean soFar() {
            return scope.soFar();
        }

        public Period period() {
            return new Period(figures.length(), figures.first(), scope.zone());
        }

        /** Where its count ends. */
        public Instant until() {
            return soFar() ? madeAt : period().to();
        }
    }
}
