package dev.madoguchi.mail;

import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Intake;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.ServerCounts.Look;
import dev.madoguchi.mailbridge.HeldMail;
import dev.madoguchi.mailbridge.Mailbox;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.UnreadableMail;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mails that the ledger does not know: fetched several at once, each taken in for itself. The door at which every failure of
 * reading ends: a mail that cannot be read never holds up the next one.
 */
class NewMails {

    private static final Logger log = LoggerFactory.getLogger(NewMails.class);
    private static final int ATTEMPTS = 3;
    private static final int ASKED_AT_ONCE = 200;
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;
    private static final int BEGINNING = 256 * 1024;
    private static final String TOO_LARGE =
            "The mail is larger than 50 MB. Only its beginning is attached; the whole of it stays in the mailbox.";
    private static final RawMail NOTHING = RawMail.of(new byte[0]);

    private final String name;
    private final Mailbox mailbox;
    private final Ledger ledger;
    private final Intake intake;
    private final Instant notBefore;
    private final BooleanSupplier goesOn;

    /** @param goesOn asked before each mail */
    NewMails(String name, Mailbox mailbox, Ledger ledger, Intake intake, Instant notBefore, BooleanSupplier goesOn) {
        this.name = name;
        this.mailbox = mailbox;
        this.ledger = ledger;
        this.intake = intake;
        this.notBefore = notBefore;
        this.goesOn = goesOn;
    }

    /** Until nothing is missing, or nothing of it can be had; gives what the server counted meanwhile. */
    Look read() {
        long uidValidity = mailbox.uidValidity();
        long uidNext = mailbox.uidNext();
        while (true) {
            boolean some = false;
            var listed = mailbox.uids();
            var missing = ledger.missing(name, uidValidity, listed);
            for (int from = 0; from < missing.size() && goesOn.getAsBoolean(); from += ASKED_AT_ONCE) {
                var asked = missing.subList(from, Math.min(from + ASKED_AT_ONCE, missing.size()));
                var held = mailbox.held(asked);
                read(uidValidity, held);
                some |= !held.isEmpty();
            }
            if (!some || !goesOn.getAsBoolean()) {
                return new Look(uidValidity, uidNext, listed, missing);
            }
        }
    }

    private void read(long uidValidity, List<HeldMail> held) {
        var together = new ArrayList<HeldMail>();
        long bytes = 0;
        for (var mail : held) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            if (mail.receivedAt().isBefore(notBefore)) {
                intake.noteOld(arrival(uidValidity, mail, NOTHING));
                continue;
            }
            if (mail.size() > MimeReader.LARGEST) {
                mailbox.beginning(mail.uid(), BEGINNING)
                        .ifPresent(raw -> setAside(arrival(uidValidity, mail, RawMail.of(raw)), TOO_LARGE));
                continue;
            }
            if (mail.size() > BYTES_AT_ONCE) {
                spool(uidValidity, mail);
                continue;
            }
            if (bytes + mail.size() > BYTES_AT_ONCE) {
                fetch(uidValidity, together);
                together.clear();
                bytes = 0;
            }
            together.add(mail);
            bytes += mail.size();
        }
        fetch(uidValidity, together);
    }

    private void fetch(long uidValidity, List<HeldMail> mails) {
        var sources = mailbox.fetch(mails.stream().map(HeldMail::uid).toList());
        var neverTried = ledger.beginFirstAttempts(name, uidValidity, sources.keySet());
        for (var mail : mails) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            var raw = sources.remove(mail.uid());
            if (raw != null) {
                receive(arrival(uidValidity, mail, RawMail.of(raw)), neverTried.contains(mail.uid()));
            }
        }
    }

    /** A large mail comes alone, and over the disk. */
    private void spool(long uidValidity, HeldMail mail) {
        try (var raw = mailbox.spool(mail.uid()).orElse(null)) {
            if (raw != null) {
                receive(arrival(uidValidity, mail, raw), false);
            }
        }
    }

    /** Who was tried before may be who ended the process: it is counted alone, so that the others of its batch are not. */
    private void receive(Arrival arrival, boolean counted) {
        int attempt = counted ? 1 : ledger.beginAttempt(arrival);
        if (attempt > ATTEMPTS) {
            setAside(arrival, "It could not be read in " + ATTEMPTS + " attempts.");
            return;
        }
        try {
            intake.receive(arrival, MimeReader.read(arrival.raw()));
        } catch (UnreadableMail e) {
            setAside(arrival, e.getMessage());
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isCauseOf(e)) {
                ledger.takeBackAttempt(arrival);
                throw e;
            }
            log.error("Mail {} failed at attempt {}", arrival, attempt, e);
            if (attempt < ATTEMPTS) {
                throw e;
            }
            setAside(arrival, "It could not be read in " + ATTEMPTS + " attempts.");
        }
    }

    private void setAside(Arrival arrival, @Nullable String reason) {
        log.error("Mail {} cannot be read and is shown with its source", arrival);
        intake.receiveUnreadable(
                arrival, MimeReader.glance(arrival.raw()), reason == null ? "It cannot be read." : reason);
    }

    private Arrival arrival(long uidValidity, HeldMail mail, RawMail raw) {
        return new Arrival(name, uidValidity, mail.uid(), mail.receivedAt(), raw);
    }
}
