package dev.madoguchi.fake;

import dev.madoguchi.application.report.LedgerAccount;
import dev.madoguchi.application.report.LedgerAccounts;
import dev.madoguchi.application.report.MorningLines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts as a test says them, and the morning lines that were made of them. */
public class FakeAccounts implements LedgerAccounts, MorningLines {

    private final Map<String, LedgerAccount> accounts = new HashMap<>();
    private final List<MorningLine> lines = new ArrayList<>();
    private final Set<String> days = new HashSet<>();

    public void say(LedgerAccount account) {
        accounts.put(account.mailbox(), account);
    }

    @Override
    public LedgerAccount of(String mailbox, Instant since, Instant until) {
        return accounts.getOrDefault(mailbox, new LedgerAccount(mailbox, Map.of(), List.of(), 0, until, 0, null));
    }

    @Override
    public Optional<Instant> toldUntil(String channel) {
        return lines.stream()
                .filter(line -> line.channel().equals(channel))
                .map(MorningLine::until)
                .reduce((first, last) -> last);
    }

    @Override
    public Optional<Long> add(String channel, LocalDate day, Instant since, Instant until) {
        if (!days.add(channel + day)) {
            return Optional.empty();
        }
        lines.add(new MorningLine(channel, since, until));
        return Optional.of((long) lines.size());
    }

    @Override
    public MorningLine get(long id) {
        return lines.get((int) id - 1);
    }

    public List<MorningLine> lines() {
        return List.copyOf(lines);
    }
}
