package dev.madoguchi.application;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inquiries whose customers wait for an answer of ours. */
public interface WaitingInquiries {

    /** Of these mailboxes, the longest waiting first. */
    List<Waiting> of(Set<String> mailboxes);

    /** How it stands with this one; empty when its customer does not wait. */
    Optional<Waiting> find(InquiryId id);

    /**
     * A customer who waits.
     *
     * @param since since when
     * @param reminders which were given since then
     * @param lastAct when its agent last did anything with it, or null when nobody has it
     */
    record Waiting(
            InquiryId id,
            String mailbox,
            Status status,
            @Nullable AgentId agent,
            Instant openedAt,
            Instant since,
            Set<What> reminders,
            @Nullable Instant lastAct) {}
}
