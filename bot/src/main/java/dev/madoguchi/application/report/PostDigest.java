package dev.madoguchi.application.report;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports a week to each channel: once per channel and week, whoever asks and however often. */
@Component
public class PostDigest {

    private static final Logger log = LoggerFactory.getLogger(PostDigest.class);

    private final WeeklyFigures figures;
    private final Digests digests;
    private final SupportMailboxes mailboxes;
    private final DigestZones zones;
    private final Outbox outbox;
    private final InstantSource clock;

    PostDigest(
            WeeklyFigures figures,
            Digests digests,
            SupportMailboxes mailboxes,
            DigestZones zones,
            Outbox outbox,
            InstantSource clock) {
        this.figures = figures;
        this.digests = digests;
        this.mailboxes = mailboxes;
        this.zones = zones;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The last complete week, to every channel that has not had it. */
    @Transactional
    public void ofLastWeek() {
        var now = clock.instant();
        for (var channel : mailboxes.channels()) {
            var week = Week.containing(now, zones.of(channel)).before(1);
            post(channel, week, week.to(), false, now);
        }
    }

    /** The running week so far, now, to one channel. */
    @Transactional
    public void soFar(String channel) {
        var now = clock.instant();
        post(channel, Week.containing(now, zones.of(channel)), now, true, now);
    }

    /** The figures of the running week, posted nowhere. */
    @Transactional
    public Figures figuresSoFar(String channel) {
        var now = clock.instant();
        return figures.of(mailboxesOf(channel), Week.containing(now, zones.of(channel)), now);
    }

    private void post(String channel, Week week, Instant until, boolean soFar, Instant now) {
        var counted = figures.of(mailboxesOf(channel), week, until);
        digests.add(channel, soFar, counted, now).ifPresent(id -> {
            outbox.add(NewDelivery.digest(channel, id, now));
            log.info("Digest {} of the week of {} goes to {}", id, week.monday(), channel);
        });
    }

    private List<String> mailboxesOf(String channel) {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .toList();
    }
}
