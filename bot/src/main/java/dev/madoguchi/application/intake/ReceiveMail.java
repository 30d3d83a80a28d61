package dev.madoguchi.application.intake;

import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Known;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MimeReader.Glance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in: each changes the inquiries and gets its row in the ledger in the same transaction. */
@Component
public class ReceiveMail implements Intake {

    static final Entry SAME_MAIL = Entry.of(Outcome.DUPLICATE, "the same mail under another number");
    static final Entry OLD = new Entry(Outcome.IGNORED, null, null, false, "was there before the desk");

    private final Ledger ledger;
    private final SortMail sort;
    private final InstantSource clock;

    ReceiveMail(Ledger ledger, SortMail sort, InstantSource clock) {
        this.ledger = ledger;
        this.sort = sort;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void receive(Arrival arrival, IncomingMail mail) {
        record(arrival, now -> sort.sort(arrival, mail, now));
    }

    @Override
    @Transactional
    public void receiveUnreadable(Arrival arrival, Glance glance, String reason) {
        record(arrival, now -> sort.unreadable(arrival, glance, reason, now));
    }

    @Override
    @Transactional
    public void noteOld(Arrival arrival) {
        if (ledger.known(arrival) != Known.ITSELF) {
            ledger.record(arrival, OLD, clock.instant());
        }
    }

    private void record(Arrival arrival, Function<Instant, Entry> sorting) {
        var now = clock.instant();
        switch (ledger.known(arrival)) {
            case ITSELF -> {}
            case ITS_CONTENT -> ledger.record(arrival, SAME_MAIL, now);
            case QUARANTINED -> ledger.record(arrival, ledger.release(arrival) ? sorting.apply(now) : SAME_MAIL, now);
            case NOTHING -> ledger.record(arrival, sorting.apply(now), now);
        }
    }
}
