package dev.madoguchi.application;

import dev.madoguchi.application.WaitingInquiries.Waiting;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.ServiceLevel;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reminds of deadlines: in the thread before, whoever has it when it is over, the channel when it has been over for long; each once for
 * each time a customer waits. A claim that stays silent goes back to the queue. May be asked by several processes at once.
 */
@Component
public class RemindOverdue {

    private final WaitingInquiries waiting;
    private final InquiryChanges inquiries;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    RemindOverdue(WaitingInquiries waiting, InquiryChanges inquiries, SupportMailboxes mailboxes, InstantSource clock) {
        this.waiting = waiting;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    public List<InquiryId> due() {
        var watched = mailboxes.all().stream()
                .filter(mailbox -> mailbox.serviceLevel().isPromised())
                .map(SupportMailbox::name)
                .collect(Collectors.toSet());
        if (watched.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        return waiting.of(watched).stream()
                .filter(it -> due(it, now).isPresent() || isSilent(it, now))
                .map(Waiting::id)
                .toList();
    }

    /** The same questions again, now that nobody else can change the inquiry. */
    public void ifDue(InquiryId id) {
        var now = clock.instant();
        inquiries.change(
                id,
                inquiry -> waiting.find(id).ifPresent(it -> {
                    due(it, now).ifPresent(what -> inquiry.reminded(what, now));
                    if (isSilent(it, now)) {
                        inquiry.returnToQueue(now);
                    }
                }));
    }

    /** The last reminder whose time has come, unless it was given; earlier ones that were missed are not made up for. */
    private Optional<What> due(Waiting it, Instant now) {
        var level = level(it);
        var times = new EnumMap<What, Instant>(What.class);
        level.reminder(it.openedAt(), it.since()).ifPresent(time -> times.put(What.DEADLINE_NEAR, time));
        level.deadline(it.openedAt(), it.since()).ifPresent(time -> times.put(What.OVERDUE, time));
        level.alarm(it.openedAt(), it.since()).ifPresent(time -> times.put(What.LONG_OVERDUE, time));
        return times.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later)
                .filter(what -> !it.reminders().contains(what));
    }

    private boolean isSilent(Waiting it, Instant now) {
        var act = it.lastAct();
        if (it.status() != Status.CLAIMED || act == null) {
            return false;
        }
        return level(it)
                .claimEnds(act.isAfter(it.since()) ? act : it.since())
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }

    private ServiceLevel level(Waiting it) {
        return mailboxes.get(it.mailbox()).serviceLevel();
    }
}
