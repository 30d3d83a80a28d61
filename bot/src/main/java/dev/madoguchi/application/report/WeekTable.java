package dev.madoguchi.application.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inquiries behind the figures of a week. */
public interface WeekTable {

    /** Whatever was opened, answered, resolved or reopened in this time, and was neither spam nor merged at its end, by number. */
    List<Row> of(List<String> mailboxes, Instant from, Instant to);

    /**
     * One inquiry.
     *
     * @param agent Slack user id of who has it now, or null
     * @param status as it is now
     * @param categories as they are now
     * @param firstReplyAt when the mail server took the first reply, or null
     * @param replies how many it took in this time
     * @param resolved how often it was resolved in this time
     * @param reopened how often it was reopened in this time
     */
    record Row(
            long number,
            String mailbox,
            String subject,
            String customer,
            @Nullable String agent,
            String status,
            List<String> categories,
            Instant openedAt,
            @Nullable Instant firstReplyAt,
            int replies,
            int resolved,
            int reopened) {}
}
