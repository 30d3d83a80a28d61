package dev.madoguchi.mail;

import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.mail.MailAccounts.Account;
import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.Mailbox;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.UnreadableMail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one mailbox: what the ledger does not know is read. IDLE only shortens the wait until the next look.
 * The door at which every failure of reading ends: a mail that cannot be read never holds up the next one.
 */
class MailboxWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration POLL = Duration.ofSeconds(60);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;
    private static final int BEGINNING = 256 * 1024;
    private static final String TOO_LARGE =
            "The mail is larger than 50 MB. Only its beginning is attached; the whole of it stays in the mailbox.";
    private static final byte[] NOTHING = {};

    private final String name;
    private final Account account;
    private final Ledger ledger;
    private final ReceiveMail receive;
    private final MailboxHealth health;
    private final MailboxShare share;
    private final Pause pause;
    private final InstantSource clock;
    private Instant noted = Instant.MIN;

    MailboxWatch(
            String name,
            Account account,
            Ledger ledger,
            ReceiveMail receive,
            MailboxHealth health,
            MailboxShare share,
            Pause pause,
            InstantSource clock) {
        this.name = name;
        this.account = account;
        this.ledger = ledger;
        this.receive = receive;
        this.health = health;
        this.share = share;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public void run() {
        var backOff = FIRST_BACK_OFF;
        while (!pause.isOver()) {
            try {
                if (!share.take(name)) {
                    pause.sleep(MailboxShare.BETWEEN_TRIES);
                    continue;
                }
                watch();
                backOff = FIRST_BACK_OFF;
                continue;
            } catch (MailFailure failure) {
                failed(failure, backOff);
            } catch (RuntimeException e) {
                if (!pause.isOver()) {
                    log.error("Mailbox {} failed, next try in {} s", name, backOff.toSeconds(), e);
                }
            } finally {
                share.giveBack();
            }
            pause.sleep(backOff);
            backOff = backOff.multipliedBy(2).compareTo(LONGEST_BACK_OFF) < 0
                    ? backOff.multipliedBy(2)
                    : LONGEST_BACK_OFF;
        }
    }

    /** Until the end, or until another process is to have it. */
    private void watch() {
        try (var mailbox = Mailbox.open(account.imap(), account.folder())) {
            pause.whoWaits(mailbox);
            log.info("Mailbox {} is watched", name);
            var firstContact = ledger.firstContact(name, clock.instant());
            while (!pause.isOver() && share.isKept()) {
                readNew(mailbox, firstContact.minus(account.backlog()));
                noteRead();
                mailbox.awaitChange(POLL);
            }
        }
    }

    private void failed(MailFailure failure, Duration backOff) {
        if (pause.isOver() || !share.isKept()) {
            return;
        }
        log.warn(
                "Mailbox {} cannot be read, next try in {} s. Check {}.imap: {}",
                name,
                backOff.toSeconds(),
                account.key(),
                failure.getMessage());
        health.failed(name, failure.getMessage());
    }

    private void noteRead() {
        noted = clock.instant();
        health.read(name, noted);
    }

    private void readNew(Mailbox mailbox, Instant notBefore) {
        long uidValidity = mailbox.uidValidity();
        List<Long> missing;
        do {
            missing = ledger.missing(name, uidValidity, mailbox.uids());
            for (long uid : missing) {
                if (pause.isOver() || !share.isValid()) {
                    return;
                }
                read(mailbox, uidValidity, uid, notBefore);
                if (noted.plus(POLL).isBefore(clock.instant())) {
                    noteRead();
                }
            }
        } while (!missing.isEmpty());
    }

    private void read(Mailbox mailbox, long uidValidity, long uid, Instant notBefore) {
        var receivedAt = mailbox.receivedAt(uid);
        if (receivedAt.isEmpty()) {
            return;
        }
        if (receivedAt.get().isBefore(notBefore)) {
            receive.noteOld(new Arrival(name, uidValidity, uid, receivedAt.get(), NOTHING));
            return;
        }
        if (mailbox.size(uid) > MimeReader.LARGEST) {
            mailbox.beginning(uid, BEGINNING)
                    .ifPresent(raw -> setAside(new Arrival(name, uidValidity, uid, receivedAt.get(), raw), TOO_LARGE));
            return;
        }
        mailbox.fetch(uid).ifPresent(raw -> receive(new Arrival(name, uidValidity, uid, receivedAt.get(), raw)));
    }

    private void receive(Arrival arrival) {
        int attempt = ledger.beginAttempt(arrival);
        if (attempt > ATTEMPTS) {
            setAside(arrival, "It could not be read in " + ATTEMPTS + " attempts.");
            return;
        }
        try {
            receive.receive(arrival, MimeReader.read(arrival.raw()));
        } catch (UnreadableMail e) {
            setAside(arrival, e.getMessage());
        } catch (RuntimeException e) {
            log.error("Mail {} failed at attempt {}", arrival, attempt, e);
            if (attempt >= ATTEMPTS) {
                setAside(arrival, "It could not be read in " + ATTEMPTS + " attempts.");
            } else {
                throw e;
            }
        }
    }

    private void setAside(Arrival arrival, @Nullable String reason) {
        log.error("Mail {} cannot be read and is shown with its source", arrival);
        receive.receiveUnreadable(
                arrival, MimeReader.glance(arrival.raw()), reason == null ? "It cannot be read." : reason);
    }
}
