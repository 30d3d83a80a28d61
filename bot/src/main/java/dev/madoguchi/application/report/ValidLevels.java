package dev.madoguchi.application.report;

import dev.madoguchi.domain.LevelsOverTime;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The business hours and deadlines of each mailbox, as they were valid at each time; remembered for a minute. */
@Component
public class ValidLevels {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ServiceLevelBook book;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ValidLevels(ServiceLevelBook book, SupportMailboxes mailboxes, InstantSource clock) {
        this.book = book;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    private record Known(LevelsOverTime levels, Instant until) {}

    /** Notes what holds now, where it has changed. */
    @Transactional
    public void keep() {
        var now = clock.instant();
        for (var mailbox : mailboxes.all()) {
            book.keep(mailbox.name(), mailbox.serviceLevel(), now);
        }
    }

    LevelsOverTime of(String mailbox) {
        var now = clock.instant();
        var there = known.get(mailbox);
        if (there == null || !there.until.isAfter(now)) {
            var levels = book.of(mailbox)
                    .orElseGet(
                            () -> LevelsOverTime.always(mailboxes.get(mailbox).serviceLevel()));
            there = new Known(levels, now.plus(REMEMBERED));
            known.put(mailbox, there);
        }
        return there.levels;
    }
}
