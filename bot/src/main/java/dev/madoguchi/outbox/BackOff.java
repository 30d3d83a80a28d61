package dev.madoguchi.outbox;

import dev.madoguchi.application.delivery.DeliveryKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long is waited after each failure, and when it has been enough. */
final class BackOff {

    private static final Duration LIFE_OF_A_MAIL = Duration.ofDays(5);

    /** Slack is away for minutes. */
    static final List<Duration> POSTS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(180),
            Duration.ofSeconds(600));

    /** RFC 5321 section 4.5.4.1: a mail is tried for four to five days; who is greylisted gets through after some minutes. */
    static final List<Duration> MAILS = mails();

    private BackOff() {}

    /** The time until the next attempt after so many failures before this one; empty when it is given up. */
    static Optional<Duration> after(DeliveryKind kind, int failures) {
        var waits = kind.isMail() ? MAILS : POSTS;
        if (failures >= waits.size() && kind.isGivenUp()) {
            return Optional.empty();
        }
        return Optional.of(waits.get(Math.min(failures, waits.size() - 1)));
    }

    private static List<Duration> mails() {
        var waits = new ArrayList<>(List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(9),
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(2)));
        var last = Duration.ofHours(4);
        var sum = waits.stream().reduce(Duration.ZERO, Duration::plus);
        for (; sum.compareTo(LIFE_OF_A_MAIL) < 0; sum = sum.plus(last)) {
            waits.add(last);
        }
        return List.copyOf(waits);
    }
}
