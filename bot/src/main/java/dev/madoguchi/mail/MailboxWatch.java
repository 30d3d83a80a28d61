package dev.madoguchi.mail;

import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.mail.MailAccounts.Account;
import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one mailbox: what the ledger does not know is read. IDLE only shortens the wait until the next look. */
class MailboxWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration POLL = Duration.ofSeconds(60);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);

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
            var notBefore = firstContact.minus(account.backlog());
            var mails = new NewMails(name, mailbox, ledger, receive, notBefore, this::goesOn);
            while (!pause.isOver() && share.isKept()) {
                mails.read();
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

    private boolean goesOn() {
        if (pause.isOver() || !share.isValid()) {
            return false;
        }
        if (noted.plus(POLL).isBefore(clock.instant())) {
            noteRead();
        }
        return true;
    }
}
