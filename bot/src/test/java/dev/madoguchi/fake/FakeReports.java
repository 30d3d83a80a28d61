package dev.madoguchi.fake;

import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.Backlog;
import dev.madoguchi.application.report.Figures.Resolved;
import dev.madoguchi.application.report.Figures.Times;
import dev.madoguchi.application.report.Week;
import dev.madoguchi.application.report.WeeklyFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Quiet weeks, and the digests that were kept of them. */
public class FakeReports implements WeeklyFigures, Digests {

    private final List<Digest> digests = new ArrayList<>();

    @Override
    public Figures of(List<String> mailboxes, Week week, Instant until) {
        var none = new Times(0, 0, 0, List.of());
        return new Figures(
                week.monday(),
                Map.of(),
                0,
                0,
                0,
                none,
                none,
                new Resolved(0, 0, 0),
                new Backlog(0, 0, 0, 0, 0, 0, 0),
                0,
                0,
                List.of(),
                0,
                0,
                List.of(),
                List.of());
    }

    @Override
    public Optional<Long> add(String channel, boolean soFar, Figures figures, Instant now) {
        boolean reported = digests.stream()
                .anyMatch(known -> !known.soFar()
                        && known.channel().equals(channel)
                        && known.figures().monday().equals(figures.monday()));
        if (reported && !soFar) {
            return Optional.empty();
        }
        digests.add(new Digest(digests.size() + 1L, channel, soFar, figures, null, null, null, now));
        return Optional.of((long) digests.size());
    }

    @Override
    public Digest get(long id) {
        return digests.get((int) id - 1);
    }

    @Override
    public void keepChart(long id, String fileId) {
        var old = get(id);
        digests.set(
                (int) id - 1,
                new Digest(
                        id,
                        old.channel(),
                        old.soFar(),
                        old.figures(),
                        fileId,
                        old.tableFile(),
                        old.ts(),
                        old.madeAt()));
    }

    @Override
    public void keepTable(long id, String fileId) {
        var old = get(id);
        digests.set(
                (int) id - 1,
                new Digest(
                        id,
                        old.channel(),
                        old.soFar(),
                        old.figures(),
                        old.chartFile(),
                        fileId,
                        old.ts(),
                        old.madeAt()));
    }

    @Override
    public void posted(long id, String ts, Instant now) {
        var old = get(id);
        digests.set(
                (int) id - 1,
                new Digest(
                        id,
                        old.channel(),
                        old.soFar(),
                        old.figures(),
                        old.chartFile(),
                        old.tableFile(),
                        ts,
                        old.madeAt()));
    }

    public List<Digest> digests() {
        return List.copyOf(digests);
    }
}
