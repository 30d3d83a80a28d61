package dev.madoguchi.outbox;

import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Carrier.Progress;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.LookAgain;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one attempt at a time and settles it: the door at which every failure of a delivery ends.
 * The row stays locked from claim to settlement, so a dead process frees it; the start of the attempt is
 * committed before the call, so that the next one knows that it may have had its effect.
 */
@Component
class OutboxDispatcher {

    private static final Logger log = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final NextInOutbox next;
    private final OutboxTable table;
    private final OutboxAttempts attempts;
    private final OutboxPaces paces;
    private final OutboxPauses pauses;
    private final Map<DeliveryKind, Carrier> carriers = new EnumMap<>(DeliveryKind.class);
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final InstantSource clock;

    OutboxDispatcher(
            NextInOutbox next,
            OutboxTable table,
            OutboxAttempts attempts,
            OutboxPaces paces,
            OutboxPauses pauses,
            List<Carrier> carriers,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.next = next;
        this.table = table;
        this.attempts = attempts;
        this.paces = paces;
        this.pauses = pauses;
        for (var carrier : carriers) {
            carrier.carries().forEach(kind -> this.carriers.put(kind, carrier));
        }
        transaction = new TransactionTemplate(transactions);
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** One attempt at the next delivery that may leave; false if none may. */
    boolean deliverNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var claimed = next.claim(clock.instant());
            claimed.ifPresent(this::attempt);
            return claimed.isPresent();
        }));
    }

    private void attempt(Claimed row) {
        if (!paces.takeTurn(row, clock.instant()) || !pauses.takeTurn(row, clock.instant())) {
            return;
        }
        var carrier = carrier(row.kind());
        var delivery = attempts.begin(row, carrier.tellsBeforeItTakesEffect(), clock.instant());
        try {
            var along = row.kind() == DeliveryKind.REDRAW ? table.waitingRedraws(row) : List.<Long>of();
            var progress = nested.execute(status -> carrier.carry(delivery));
            left(row, Objects.requireNonNull(progress), along);
        } catch (RateLimited e) {
            log.info(
                    "{} {} waits {} s: asked to",
                    row.kind(),
                    row.ref(),
                    e.retryAfter().toSeconds());
            attempts.end(row, "WAIT", clock.instant());
            waitAsAsked(row, e.retryAfter());
        } catch (Undeliverable e) {
            log.error("{} {} cannot be delivered: {}", row.kind(), row.ref(), forLog(row, e));
            giveUp(row, delivery, carrier, reason(e));
        } catch (Paused e) {
            attempts.end(row, "WAIT", clock.instant());
            pauses.met(row, e, clock.instant());
        } catch (LookAgain e) {
            attempts.end(row, "LOOKED", clock.instant());
            table.tryLater(
                    row,
                    row.failures(),
                    String.valueOf(e.getMessage()),
                    clock.instant().plus(e.untilThen()));
        } catch (TryAgain e) {
            log.warn("{} {} failed: {}", row.kind(), row.ref(), forLog(row, e));
            tryLater(row, delivery, carrier, "TRY_AGAIN", reason(e));
        } catch (Exception e) {
            log.warn("{} {} ended uncertainly", row.kind(), row.ref(), e);
            tryLater(row, delivery, carrier, "UNKNOWN", reason(e));
        }
    }

    private void waitAsAsked(Claimed row, Duration time) {
        var now = clock.instant();
        if (row.pace() == null) {
            table.tryLater(row, row.failures(), "asked to wait", now.plus(time));
        } else {
            paces.pause(row.pace(), time, now);
        }
    }

    private void left(Claimed row, Progress progress, List<Long> along) {
        attempts.end(row, "MADE", clock.instant());
        pauses.over(row);
        switch (progress) {
            case MORE -> table.nextStep(row);
            case DONE -> {
                table.done(row, clock.instant());
                table.doneAlong(along, clock.instant());
            }
        }
    }

    private void tryLater(Claimed row, Delivery delivery, Carrier carrier, String outcome, String reason) {
        var wait = BackOff.after(row.kind(), row.failures());
        if (wait.isEmpty()) {
            giveUp(row, delivery, carrier, reason);
            return;
        }
        attempts.end(row, outcome, clock.instant());
        table.tryLater(row, row.failures() + 1, reason, clock.instant().plus(wait.get()));
        carrier.putOff(delivery);
        if (row.kind().isMail() && attempts.becameLate(row)) {
            carrier.isLate(delivery, reason);
        }
    }

    private void giveUp(Claimed row, Delivery delivery, Carrier carrier, String reason) {
        attempts.end(row, "REFUSED", clock.instant());
        table.failed(row, reason, clock.instant());
        carrier.gaveUp(delivery, reason);
    }

    /** What a mail server answers may name the customer; then the reason is in the table only. */
    private static String forLog(Claimed row, Exception e) {
        return row.kind().isMail() ? "outbox row " + row.id() + " says why" : reason(e);
    }

    private Carrier carrier(DeliveryKind kind) {
        return Objects.requireNonNull(carriers.get(kind), () -> "Nobody carries " + kind);
    }

    private static String reason(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
