package dev.madoguchi.application.report;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Digests.Scope;
import dev.madoguchi.application.report.Period.Length;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports a week or a month to each channel: once, whoever asks and however often. */
@Component
public class PostDigest {

    private static final Logger log = LoggerFactory.getLogger(PostDigest.class);
    private static final Duration ON_TIME = Duration.ofHours(1);

    private final CountFigures figures;
    private final Digests digests;
    private final DigestPlans plans;
    private final Outbox outbox;
    private final InstantSource clock;

    PostDigest(CountFigures figures, Digests digests, DigestPlans plans, Outbox outbox, InstantSource clock) {
        this.figures = figures;
        this.digests = digests;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Since when a channel waits for its next digest: whatever was due after that is to be posted. */
    @Transactional
    public Instant reportedUntil(String channel, Length length) {
        return digests.reportedUntil(channel, length, clock.instant());
    }

    /** The last complete week or month before each of these times, which may be over for long. */
    @Transactional
    public void due(String channel, Length length, List<Instant> times) {
        var now = clock.instant();
        for (var at : times) {
            var late = at.plus(ON_TIME).isBefore(now) ? at : null;
            post(
                    channel,
                    Period.containing(at, length, plans.of(channel).zone()).before(1),
                    late,
                    now);
        }
    }

    /** The last complete week, to every channel that has not had it. */
    @Transactional
    public void ofLastWeek() {
        var now = clock.instant();
        for (var channel : plans.all()) {
            post(channel, Period.week(now, plans.of(channel).zone()).before(1), null, now);
        }
    }

    /** The running week so far, now, to one channel. */
    @Transactional
    public void soFar(String channel) {
        var now = clock.instant();
        var plan = plans.of(channel);
        var period = Period.week(now, plan.zone());
        add(new Scope(channel, plan.zone(), plan.mailboxes(), true, null), period, now, now);
    }

    private void post(String channel, Period period, @Nullable Instant dueAt, Instant now) {
        if (digests.find(channel, period.length(), period.first()).isEmpty()) {
            var plan = plans.of(channel);
            add(new Scope(channel, plan.zone(), plan.mailboxes(), false, dueAt), period, period.to(), now);
        }
    }

    private void add(Scope scope, Period period, Instant until, Instant now) {
        var people = plans.of(scope.channel()).people();
        var counted = figures.of(
                new Question(scope.mailboxes(), period, until, now, people, null, postedBefore(scope, period)));
        digests.add(scope, counted, now).ifPresent(id -> {
            outbox.add(NewDelivery.digest(scope.channel(), id, now));
            log.info("Digest {} of {} goes to {}", id, period.first(), scope.channel());
        });
    }

    private Map<LocalDate, Figures> postedBefore(Scope scope, Period period) {
        return digests
                .between(
                        scope.channel(),
                        period.length(),
                        period.before(CountFigures.BEFORE).first(),
                        period.first())
                .stream()
                .filter(digest -> digest.scope().mailboxes().equals(scope.mailboxes())
                        && digest.scope().zone().equals(scope.zone()))
                .map(Digest::figures)
                .collect(Collectors.toMap(Figures::first, posted -> posted));
    }
}
