package dev.madoguchi.application.report;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The digests as they were posted. */
public interface Digests {

    /** Keeps a digest; empty if the channel has its digest of that week already. */
    Optional<Long> add(String channel, boolean soFar, Figures figures, Instant now);

    Digest get(long id);

    void keepChart(long id, String fileId);

    void keepTable(long id, String fileId);

    void posted(long id, String ts, Instant now);

    /**
     * @param soFar whether the week was still running
     * @param chartFile id of the picture in Slack, once it is there
     * @param tableFile id of the CSV in Slack, once it is there
     * @param ts of its message, once it is posted
     */
    record Digest(
            long id,
            String channel,
            boolean soFar,
            Figures figures,
            @Nullable String chartFile,
            @Nullable String tableFile,
            @Nullable String ts,
            Instant madeAt) {}
}
