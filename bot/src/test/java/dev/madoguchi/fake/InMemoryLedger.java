package dev.madoguchi.fake;

import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

public class InMemoryLedger implements Ledger {

    private final Map<String, Entry> rows = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Arrival> arrivals = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Instant> contacts = new HashMap<>();

    @Override
    public List<Long> missing(String mailbox, long uidValidity, Collection<Long> uids) {
        return uids.stream()
                .filter(uid -> !rows.containsKey(mailbox + "/" + uidValidity + "/" + uid))
                .sorted()
                .toList();
    }

    @Override
    public Known known(Arrival arrival) {
        if (rows.containsKey(arrival.toString())) {
            return Known.ITSELF;
        }
        var same = arrivals.values().stream()
                .filter(known -> Arrays.equals(known.sha256(), arrival.sha256()))
                .toList();
        var beside = same.stream()
                .filter(known -> known.mailbox().equals(JunkFolder.beside(arrival.mailbox())))
                .map(known -> of(known).outcome())
                .collect(Collectors.toSet());
        boolean content = same.stream().anyMatch(known -> known.mailbox().equals(arrival.mailbox()))
                || beside.stream().anyMatch(outcome -> outcome != Outcome.SPAM && outcome != Outcome.DUPLICATE);
        if (content) {
            return Known.ITS_CONTENT;
        }
        return beside.contains(Outcome.SPAM) ? Known.QUARANTINED : Known.NOTHING;
    }

    @Override
    public boolean release(Arrival arrival) {
        var released = arrivals.values().stream()
                .filter(known -> Arrays.equals(known.sha256(), arrival.sha256()))
                .filter(known -> known.mailbox().equals(JunkFolder.beside(arrival.mailbox())))
                .filter(known -> of(known).outcome() == Outcome.SPAM)
                .toList();
        released.forEach(
                known -> settle(known, new Entry(Outcome.DUPLICATE, null, null, false, "came out of the Junk folder")));
        return !released.isEmpty();
    }

    @Override
    public void settle(Arrival quarantined, Entry entry) {
        rows.put(quarantined.toString(), entry);
    }

    @Override
    public void move(MessageId mail, InquiryId to) {
        rows.replaceAll((arrival, entry) -> mail.equals(entry.message())
                ? new Entry(entry.outcome(), to, mail, entry.keepSource(), entry.note())
                : entry);
    }

    @Override
    public void record(Arrival arrival, Entry entry, Instant now) {
        arrivals.put(arrival.toString(), arrival);
        attempts.remove(arrival.toString());
        rows.put(arrival.toString(), entry);
    }

    @Override
    public int beginAttempt(Arrival arrival) {
        return attempts.merge(arrival.toString(), 1, Integer::sum);
    }

    @Override
    public Set<Long> beginFirstAttempts(String mailbox, long uidValidity, Collection<Long> uids) {
        return uids.stream()
                .filter(uid -> attempts.putIfAbsent(mailbox + "/" + uidValidity + "/" + uid, 1) == null)
                .collect(Collectors.toSet());
    }

    @Override
    public void takeBackAttempt(Arrival arrival) {
        attempts.merge(arrival.toString(), -1, Integer::sum);
    }

    @Override
    public Instant firstContact(String mailbox, Instant now) {
        return contacts.computeIfAbsent(mailbox, first -> now);
    }

    /** How all mails ended, in the order in which they did. */
    public List<Entry> entries() {
        synchronized (rows) {
            return List.copyOf(rows.values());
        }
    }

    /** How this mail ended. */
    public Entry of(Arrival arrival) {
        return rows.get(arrival.toString());
    }

    public int count() {
        return rows.size();
    }
}
