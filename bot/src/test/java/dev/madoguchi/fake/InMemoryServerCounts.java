package dev.madoguchi.fake;

import dev.madoguchi.application.intake.ServerCounts;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every look. */
public class InMemoryServerCounts implements ServerCounts {

    private final List<Look> looks = new CopyOnWriteArrayList<>();

    @Override
    public void compare(String mailbox, Look look, Instant now) {
        looks.add(look);
    }

    public List<Look> looks() {
        return List.copyOf(looks);
    }
}
