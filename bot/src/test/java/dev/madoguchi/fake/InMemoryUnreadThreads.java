package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of them stand under a card. */
public class InMemoryUnreadThreads implements UnreadThreads {

    private final Map<Place, Instant> heard = new HashMap<>();

    @Override
    public void add(Place thread, Instant now) {
        heard.putIfAbsent(thread, now);
    }

    @Override
    public void heard(Duration gap) {
        // somebody always listens
    }

    @Override
    public void missed(Instant since, @Nullable String channel) {
        // somebody always listens
    }

    @Override
    public List<Unread> take(int most, Instant now, Instant until) {
        return heard.keySet().stream()
                .limit(most)
                .map(thread -> new Unread(thread, null))
                .toList();
    }

    @Override
    public void read(Place thread) {
        heard.remove(thread);
    }

    @Override
    public void forgetBefore(Instant time) {
        heard.values().removeIf(at -> at.isBefore(time));
    }
}
