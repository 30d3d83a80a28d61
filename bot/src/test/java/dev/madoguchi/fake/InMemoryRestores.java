package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.DoubtfulOutbox;
import dev.madoguchi.application.delivery.Restores;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A desk that is restored when a test says so, with the mails that waited in its backup. */
public class InMemoryRestores implements Restores, DoubtfulOutbox {

    private final List<MessageId> waiting = new ArrayList<>();
    private Instant lastAt;
    private boolean noticed = true;

    public void restored(Instant at, MessageId... waitingMails) {
        lastAt = at;
        noticed = false;
        waiting.addAll(List.of(waitingMails));
    }

    @Override
    public boolean notice(Instant now) {
        boolean first = !noticed;
        noticed = true;
        return first;
    }

    @Override
    public Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }

    @Override
    public List<MessageId> doubtAll() {
        return List.copyOf(waiting);
    }
}
