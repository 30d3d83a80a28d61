package dev.madoguchi.application.report;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for every mail: to whoever asks, and to each channel in the morning, once a day, whoever starts it and however often. */
@Component
public class TellAccount {

    private static final Duration DAY = Duration.ofDays(1);

    private final LedgerAccounts accounts;
    private final MorningLines lines;
    private final SupportMailboxes mailboxes;
    private final DigestPlans plans;
    private final Outbox outbox;
    private final InstantSource clock;

    TellAccount(
            LedgerAccounts accounts,
            MorningLines lines,
            SupportMailboxes mailboxes,
            DigestPlans plans,
            Outbox outbox,
            InstantSource clock) {
        this.accounts = accounts;
        this.lines = lines;
        this.mailboxes = mailboxes;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The mailboxes of a channel, with what they took in during some time. */
    public record Told(Instant since, Instant until, List<LedgerAccount> accounts) {}

    /** The last 24 hours. */
    @Transactional
    public Told ofLastDay(String channel) {
        var now = clock.instant();
        return told(channel, now.minus(DAY), now);
    }

    /** What a morning line says. */
    @Transactional
    public Told ofMorning(long line) {
        var morning = lines.get(line);
        return told(morning.channel(), morning.since(), morning.until());
    }

    /** Since the last morning line, to every channel of which there is something to say. */
    @Transactional
    public void inTheMorning() {
        var now = clock.instant();
        for (var channel : mailboxes.channels()) {
            var since = lines.toldUntil(channel).orElse(now.minus(DAY));
            var day = LocalDate.ofInstant(now, plans.of(channel).zone());
            if (told(channel, since, now).accounts().stream().allMatch(LedgerAccount::isQuiet)) {
                continue;
            }
            lines.add(channel, day, since, now)
                    .ifPresent(line -> outbox.add(NewDelivery.morningLine(channel, line, now)));
        }
    }

    private Told told(String channel, Instant since, Instant until) {
        return new Told(
                since,
                until,
                mailboxes.all().stream()
                        .filter(mailbox -> mailbox.channel().equals(channel))
                        .map(SupportMailbox::name)
                        .map(mailbox -> accounts.of(mailbox, since, until))
                        .toList());
    }
}
