package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.UncertainPosts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public class InMemoryUncertainPosts implements UncertainPosts {

    private final List<UncertainPost> posts = new ArrayList<>();
    private int removed;

    @Override
    public long add(Delivery delivery, Place place, @Nullable String threadTs, Instant now) {
        posts.add(new UncertainPost(
                delivery.kind(),
                delivery.ref(),
                delivery.stepToken(),
                place.channel(),
                threadTs,
                place.ts(),
                Objects.requireNonNull(delivery.uncertainSince()),
                now));
        return posts.size() - 1L;
    }

    @Override
    public UncertainPost get(long id) {
        return posts.get((int) id);
    }

    @Override
    public void keep(long id, Place place) {
        var old = get(id);
        posts.set(
                (int) id,
                new UncertainPost(
                        old.kind(),
                        old.ref(),
                        old.token(),
                        place.channel(),
                        old.threadTs(),
                        place.ts(),
                        old.since(),
                        old.until()));
    }

    @Override
    public void removed(long id) {
        removed++;
    }

    public int removed() {
        return removed;
    }
}
