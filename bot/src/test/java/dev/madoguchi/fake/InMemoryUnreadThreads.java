package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All of them stand under a card. */
public class InMemoryUnreadThreads implements UnreadThreads {

    private final Map<Place, Instant> heard = new HashMap<>();

    @Override
    public void add(Place thread, Instant now) {
        heard.putIfAbsent(thread, now);
    }

    @Override
    public List<Place> take(Instant now, Instant until) {
        return List.copyOf(heard.keySet());
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
