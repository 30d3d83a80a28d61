package dev.madoguchi.fake;

import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.MailboxLeases;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public class InMemoryMailboxWatch implements MailboxLeases, MailboxHealth {

    private static final class Row {
        private Instant since = Instant.now();
        private UUID holder;
        private long fence;
        private Instant heldUntil = Instant.MIN;
        private Instant readAt = Instant.MIN;
        private String problem;
        private Instant toldAt;
    }

    private final Map<String, Row> rows = new HashMap<>();
    private boolean unreachable;
    private final Map<UUID, Instant> processes = new HashMap<>();

    @Override
    public synchronized Optional<Lease> take(String mailbox, UUID holder, Duration time) {
        var row = row(mailbox);
        if (!row.heldUntil.isBefore(Instant.now())) {
            return Optional.empty();
        }
        row.holder = holder;
        row.fence++;
        row.heldUntil = Instant.now().plus(time);
        return Optional.of(new Lease(mailbox, holder, row.fence));
    }

    @Override
    public synchronized boolean renew(Lease lease, Duration time) {
        var row = row(lease.mailbox());
        boolean held = isOf(row, lease) && !row.heldUntil.isBefore(Instant.now());
        row.heldUntil = held ? Instant.now().plus(time) : row.heldUntil;
        return held;
    }

    @Override
    public synchronized void release(Lease lease) {
        if (unreachable) {
            throw new IllegalStateException("The database does not answer");
        }
        var row = row(lease.mailbox());
        if (isOf(row, lease)) {
            row.holder = null;
            row.heldUntil = Instant.MIN;
        }
    }

    /** From now on the database does not answer when it is asked for leases; when it does again, all have run out. */
    public synchronized void unreachable(boolean is) {
        unreachable = is;
        rows.values().forEach(row -> row.heldUntil = is ? row.heldUntil : Instant.MIN);
    }

    /** As if this process had been asleep for too long. */
    public synchronized void steal(String mailbox, UUID holder) {
        row(mailbox).heldUntil = Instant.MIN;
        take(mailbox, holder, Duration.ofMinutes(1));
    }

    private static boolean isOf(Row row, Lease lease) {
        return lease.holder().equals(row.holder) && lease.fence() == row.fence;
    }

    @Override
    public synchronized int heldBy(UUID holder) {
        if (unreachable) {
            throw new IllegalStateException("The database does not answer");
        }
        return (int) rows.values().stream()
                .filter(row -> holder.equals(row.holder) && !row.heldUntil.isBefore(Instant.now()))
                .count();
    }

    @Override
    public synchronized void present(UUID process) {
        processes.put(process, Instant.now());
    }

    @Override
    public synchronized int processes(Duration time) {
        return (int) processes.values().stream()
                .filter(seen -> !seen.isBefore(Instant.now().minus(time)))
                .count();
    }

    @Override
    public synchronized void expected(String mailbox, Instant now) {
        row(mailbox).since = now;
    }

    @Override
    public synchronized void read(String mailbox, Instant now) {
        row(mailbox).readAt = now;
        row(mailbox).problem = null;
    }

    @Override
    public synchronized void failed(String mailbox, String problem) {
        row(mailbox).problem = problem;
    }

    @Override
    public synchronized Optional<String> fallenSilent(String mailbox, Instant notReadSince, Instant now) {
        var row = rows.get(mailbox);
        if (row == null
                || row.toldAt != null
                || !row.since.isBefore(notReadSince)
                || !row.readAt.isBefore(notReadSince)) {
            return Optional.empty();
        }
        row.toldAt = now;
        return Optional.of(row.problem == null ? "" : row.problem);
    }

    @Override
    public synchronized boolean cameBack(String mailbox) {
        var row = rows.get(mailbox);
        if (row == null || row.toldAt == null || !row.readAt.isAfter(row.toldAt)) {
            return false;
        }
        row.toldAt = null;
        return true;
    }

    private Row row(String mailbox) {
        return rows.computeIfAbsent(mailbox, unknown -> new Row());
    }
}
