package dev.madoguchi.fake;

import dev.madoguchi.application.report.Counts;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.NeedCount;
import dev.madoguchi.application.report.NeedCounts;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.application.report.ServiceLevelBook;
import dev.madoguchi.application.report.ServiceNumbers;
import dev.madoguchi.application.report.Stories;
import dev.madoguchi.application.report.Story;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.LevelsOverTime;
import dev.madoguchi.domain.ServiceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Quiet weeks, or some inquiries that tests put into them, and the digests that were kept. */
public class FakeReports implements Stories, Counts, ServiceLevelBook, ServiceNumbers, Digests, NeedCounts {

    public final List<Opened> opened = new ArrayList<>();
    public final List<NeedCount> needs = new ArrayList<>();

    private final List<Digest> digests = new ArrayList<>();
    private Instant begun;

    @Override
    public List<Story> of(List<String> mailboxes, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public Map<String, Integer> received(List<String> mailboxes, Instant from, Instant to) {
        return Map.of();
    }

    @Override
    public List<Integer> perHour(List<String> mailboxes, Instant from, Instant to, ZoneId zone) {
        return Collections.nCopies(168, 0);
    }

    @Override
    public List<Opened> opened(List<String> mailboxes, List<Instant> bounds, Instant known) {
        return List.copyOf(opened);
    }

    @Override
    public Map<InquiryId, Set<CategoryId>> categoriesOf(List<InquiryId> inquiries, Instant known) {
        return Map.of();
    }

    @Override
    public Soon reopenedSoon(List<String> mailboxes, Instant before, Instant from, Instant to) {
        return new Soon(0, 0);
    }

    @Override
    public List<FirstReply> firstReplies(List<String> mailboxes, List<Instant> bounds) {
        return List.of();
    }

    @Override
    public OptionalDouble users(LocalDate from, LocalDate before) {
        return OptionalDouble.of(2_000);
    }

    @Override
    public List<Release> releases(LocalDate from, LocalDate before) {
        return List.of();
    }

    @Override
    public List<NeedCount> heard(List<String> mailboxes, Instant from, Instant until) {
        return List.copyOf(needs);
    }

    @Override
    public void keep(String mailbox, ServiceLevel level, Instant now) {}

    @Override
    public Optional<LevelsOverTime> of(String mailbox) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> add(Scope scope, Figures figures, Instant now) {
        if (!scope.soFar()
                && find(scope.channel(), figures.length(), figures.first()).isPresent()) {
            return Optional.empty();
        }
        digests.add(new Digest(digests.size() + 1L, scope, figures, Map.of(), null, now));
        return Optional.of((long) digests.size());
    }

    @Override
    public Digest get(long id) {
        return digests.get((int) id - 1);
    }

    @Override
    public Optional<Digest> find(String channel, Length length, LocalDate first) {
        return digests.stream()
                .filter(known -> !known.soFar()
                        && known.channel().equals(channel)
                        && known.figures().length() == length
                        && known.figures().first().equals(first))
                .findFirst();
    }

    @Override
    public List<Digest> between(String channel, Length length, LocalDate from, LocalDate before) {
        return digests.stream()
                .filter(known -> !known.soFar()
                        && known.channel().equals(channel)
                        && known.figures().length() == length
                        && !known.figures().first().isBefore(from)
                        && known.figures().first().isBefore(before))
                .toList();
    }

    @Override
    public Instant reportedUntil(String channel, Length length, Instant now) {
        begun = begun == null ? now : begun;
        return digests.stream()
                .filter(known -> !known.soFar()
                        && known.channel().equals(channel)
                        && known.figures().length() == length)
                .map(Digest::madeAt)
                .max(Instant::compareTo)
                .orElse(begun);
    }

    @Override
    public void keep(long id, File file, String fileId) {
        var old = get(id);
        var files = new EnumMap<File, String>(File.class);
        files.putAll(old.files());
        files.put(file, fileId);
        put(new Digest(id, old.scope(), old.figures(), files, old.ts(), old.madeAt()));
    }

    @Override
    public void posted(long id, String ts, Instant now) {
        var old = get(id);
        put(new Digest(id, old.scope(), old.figures(), old.files(), ts, old.madeAt()));
    }

    public List<Digest> digests() {
        return List.copyOf(digests);
    }

    private void put(Digest digest) {
        digests.set((int) digest.id() - 1, digest);
    }
}
