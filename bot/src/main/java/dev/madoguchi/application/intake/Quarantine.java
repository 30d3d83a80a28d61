package dev.madoguchi.application.intake;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Known;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.MimeReader.Glance;
import dev.madoguchi.mailbridge.UnreadableMail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what comes into the Junk folder: the channel hears of it, and nothing else follows until an agent says that it is not spam. */
@Component
public class Quarantine implements Intake {

    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);
    private static final Duration GATHERED = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final JunkMails junk;
    private final SortMail sort;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    Quarantine(
            Ledger ledger,
            JunkMails junk,
            SortMail sort,
            SupportMailboxes mailboxes,
            Outbox outbox,
            InstantSource clock) {
        this.ledger = ledger;
        this.junk = junk;
        this.sort = sort;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void receive(Arrival arrival, IncomingMail mail) {
        keep(arrival, mail.from().address(), mail.subject(), "in the Junk folder");
    }

    @Override
    @Transactional
    public void receiveUnreadable(Arrival arrival, Glance glance, String reason) {
        keep(arrival, MessageOfMail.sender(glance).address(), Objects.requireNonNullElse(glance.subject(), ""), reason);
    }

    @Override
    @Transactional
    public void noteOld(Arrival arrival) {
        if (ledger.known(arrival) != Known.ITSELF) {
            ledger.record(arrival, ReceiveMail.OLD, clock.instant());
        }
    }

    private void keep(Arrival arrival, String sender, String subject, String note) {
        var now = clock.instant();
        switch (ledger.known(arrival)) {
            case ITSELF -> {}
            case ITS_CONTENT, QUARANTINED -> ledger.record(arrival, ReceiveMail.SAME_MAIL, now);
            case NOTHING -> {
                ledger.record(arrival, Entry.of(Outcome.SPAM, note), now);
                var channel =
                        mailboxes.get(JunkFolder.mailboxOf(arrival.mailbox())).channel();
                junk.add(arrival, sender, subject, now)
                        .ifPresent(line -> outbox.add(NewDelivery.junk(channel, line, now.plus(GATHERED))));
            }
        }
    }

    /** The mail is taken in as if it had just come into the mailbox; gives what became of it. */
    @Transactional
    public Outcome notSpam(long mail, AgentId agent) {
        var held = junk.hold(mail).orElseThrow(() -> new Refusal(Rule.NOT_IN_QUARANTINE));
        var arrival = new Arrival(JunkFolder.mailboxOf(held.mailbox()), 0, 0, held.receivedAt(), held.raw());
        var entry =
                ledger.known(arrival) == Known.ITS_CONTENT ? ReceiveMail.SAME_MAIL : sorted(arrival, clock.instant());
        ledger.settle(held, entry);
        log.info("Mail {} was taken out of quarantine by {}: {}", held, agent.value(), entry.outcome());
        return entry.outcome();
    }

    private Entry sorted(Arrival arrival, Instant now) {
        IncomingMail mail;
        try {
            mail = MimeReader.read(arrival.raw());
        } catch (UnreadableMail e) {
            var reason = Objects.requireNonNullElse(e.getMessage(), "It cannot be read.");
            return sort.unreadable(arrival, MimeReader.glance(arrival.raw()), reason, now);
        }
        return sort.sort(arrival, mail, now);
    }
}
