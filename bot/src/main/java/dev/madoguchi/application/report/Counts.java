package dev.madoguchi.application.report;

import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is counted over many periods, or is no inquiry. */
public interface Counts {

    /** Mails by outcome of the ledger, that the mail server took between. */
    Map<String, Integer> received(List<String> mailboxes, Instant from, Instant to);

    /**
     * Of customers, new inquiries and follow-ups, per hour of the week.
     *
     * @return 168 counts, the first that of Monday from 00:00 to 01:00 in the zone
     */
    List<Integer> perHour(List<String> mailboxes, Instant from, Instant to, ZoneId zone);

    /**
     * New inquiries by their categories, without those that were spam or joined to another when their period ended.
     *
     * @param bounds where each period begins, and the last one ends
     * @param known categories are taken as they were then
     */
    List<Opened> opened(List<String> mailboxes, List<Instant> bounds, Instant known);

    /**
     * Of the inquiries that were resolved before, those that a mail opened again within seven days.
     *
     * @param before where the time of the resolutions begins, which ends where the other begins
     */
    Soon reopenedSoon(List<String> mailboxes, Instant before, Instant from, Instant to);

    /** First replies to new inquiries, of each period without those that were spam or joined when it ended. */
    List<FirstReply> firstReplies(List<String> mailboxes, List<Instant> bounds);

    /** The categories of each of these inquiries as they were then; those without any may be left out. */
    Map<InquiryId, Set<CategoryId>> categoriesOf(List<InquiryId> inquiries, Instant known);

    /** So many new inquiries of a period, counted from 0, have exactly these categories. */
    record Opened(int period, Set<CategoryId> categories, int n) {}

    /** Distinct inquiries. */
    record Soon(int resolved, int reopened) {}

    /** The first reply to an inquiry that the mail server took, in a period counted from 0. */
    record FirstReply(int period, String mailbox, Instant openedAt, Instant at) {}
}
