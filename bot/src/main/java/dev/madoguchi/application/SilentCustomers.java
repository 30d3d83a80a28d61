package dev.madoguchi.application;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Customers who do not answer: where a mailbox says so, their inquiries come up again after a while, once for each answer of ours. */
@Component
public class SilentCustomers {

    private final AnsweredCustomers answered;
    private final InquiryChanges changes;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    SilentCustomers(
            AnsweredCustomers answered, InquiryChanges changes, SupportMailboxes mailboxes, InstantSource clock) {
        this.answered = answered;
        this.changes = changes;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    public List<InquiryId> due() {
        return mailboxes.all().stream()
                .flatMap(mailbox ->
                        limit(mailbox).stream().flatMap(before -> answered.since(mailbox.name(), before).stream()))
                .toList();
    }

    /** The same question again, now that nobody else can change the inquiry. */
    public void comeUpIfDue(InquiryId id) {
        changes.change(id, inquiry -> {
            var limit = limit(mailboxes.get(inquiry.snapshot().mailbox()));
            var last = answered.answeredAt(id);
            if (limit.isPresent() && last.isPresent() && !last.get().isAfter(limit.get())) {
                inquiry.customerIsSilent(clock.instant());
            }
        });
    }

    private Optional<Instant> limit(SupportMailbox mailbox) {
        return Optional.ofNullable(mailbox.silentAfter()).map(clock.instant()::minus);
    }
}
