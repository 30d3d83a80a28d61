package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.Voice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What customers wish for, in memory. */
public class InMemoryNeeds implements Needs {

    private final List<Need> needs = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();
    private final Map<NeedId, Place> places = new HashMap<>();

    @Override
    public Need get(NeedId id) {
        return needs.get((int) id.value() - 1);
    }

    @Override
    public Need lock(NeedId id) {
        return get(id);
    }

    @Override
    public Need getOrCreate(String channel, String name, AgentId by, Instant now) {
        return needs.stream()
                .filter(need -> need.channel().equals(channel) && need.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> {
                    needs.add(new Need(new NeedId(needs.size() + 1L), channel, name, now, null, null));
                    return needs.get(needs.size() - 1);
                });
    }

    @Override
    public List<Need> open(String channel, int most) {
        return needs.stream()
                .filter(need -> need.channel().equals(channel) && !need.isDone())
                .sorted(Comparator.comparing((Need need) -> last(need.id())).reversed())
                .limit(most)
                .toList();
    }

    private long last(NeedId need) {
        return of(need).stream().mapToLong(Voice::id).max().orElse(0);
    }

    @Override
    public long add(NewVoice voice, Instant now) {
        voices.add(new Voice(
                voices.size() + 1L,
                voice.need(),
                voice.mailbox(),
                voice.customer(),
                voice.mail(),
                voice.category(),
                voice.quote(),
                voice.saidAt(),
                voice.by()));
        return voices.size();
    }

    @Override
    public Voice voice(long id) {
        return voices.get((int) id - 1);
    }

    @Override
    public Optional<Voice> find(NeedId need, MessageId mail) {
        return of(need).stream().filter(voice -> mail.equals(voice.mail())).findFirst();
    }

    @Override
    public List<Voice> latest(NeedId need, int most) {
        var all = of(need);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    @Override
    public Count count(NeedId need, ZoneId zone) {
        var all = of(need);
        return new Count(
                (int) all.stream().map(Voice::customer).distinct().count(),
                (int) all.stream()
                        .map(voice -> voice.saidAt()
                                .atZone(zone)
                                .toLocalDate()
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                        .distinct()
                        .count(),
                all.stream().map(Voice::mailbox).distinct().sorted().toList(),
                all.stream().map(Voice::category).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    @Override
    public void finish(NeedId need, AgentId by, Instant now) {
        put(need, by, now);
    }

    @Override
    public void reopen(NeedId need) {
        put(need, null, null);
    }

    private void put(NeedId id, AgentId doneBy, Instant doneAt) {
        var old = get(id);
        needs.set((int) id.value() - 1, new Need(id, old.channel(), old.name(), old.createdAt(), doneBy, doneAt));
    }

    @Override
    public Optional<Place> place(NeedId need) {
        return Optional.ofNullable(places.get(need));
    }

    @Override
    public void posted(NeedId need, Place place) {
        places.put(need, place);
    }

    @Override
    public boolean forget(NeedId need, Place place) {
        return places.remove(need, place);
    }

    List<Voice> of(NeedId need) {
        return voices.stream().filter(voice -> voice.need().equals(need)).toList();
    }
}
