package dev.madoguchi.fake;

import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.JunkMails;
import dev.madoguchi.application.intake.Ledger.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public class InMemoryJunkMails implements JunkMails {

    private record Kept(long line, Arrival arrival, JunkMail mail) {}

    private record Opened(String mailbox, Instant at) {}

    private final InMemoryLedger ledger;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Opened> lines = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    public InMemoryJunkMails(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Long> add(Arrival arrival, String sender, String subject, Instant now) {
        boolean isNew = !open.contains(arrival.mailbox());
        if (isNew) {
            open.add(arrival.mailbox());
            lines.add(new Opened(arrival.mailbox(), now));
        }
        long line = lines.size();
        kept.add(new Kept(line, arrival, new JunkMail(kept.size() + 1L, sender, subject)));
        return isNew ? Optional.of(line) : Optional.empty();
    }

    @Override
    public Line close(long line, int limit) {
        var opened = lines.get((int) line - 1);
        open.remove(opened.mailbox());
        var mails =
                kept.stream().filter(it -> it.line() == line).map(Kept::mail).toList();
        return new Line(
                opened.mailbox(),
                opened.at(),
                mails.size(),
                mails.stream().limit(limit).toList());
    }

    @Override
    public Optional<String> mailboxOf(long mail) {
        return find(mail).map(it -> it.arrival().mailbox());
    }

    @Override
    public Optional<Arrival> hold(long mail) {
        return find(mail)
                .map(Kept::arrival)
                .filter(arrival -> ledger.of(arrival).outcome() == Outcome.SPAM);
    }

    private Optional<Kept> find(long mail) {
        return kept.stream().filter(it -> it.mail().id() == mail).findFirst();
    }
}
