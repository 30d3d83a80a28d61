package dev.madoguchi.application.report;

import dev.madoguchi.application.intake.Ledger.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the mails that one mailbox took in during some time, and whether its mail server counts the same (受信台帳).
 *
 * @param mailbox name in the configuration
 * @param received mails by outcome, in the order of the outcomes, without those that are none
 * @param gaps numbers of the server under which no mail was there any more when it was to be read
 * @param unread how many mails are in the folder now and not in the ledger
 * @param comparedAt when the mail server was asked last
 * @param open inquiries that are neither resolved nor joined now
 * @param waitingSince since when the customer who waits longest does
 */
public record LedgerAccount(
        String mailbox,
        Map<Outcome, Integer> received,
        List<Gap> gaps,
        int unread,
        @Nullable Instant comparedAt,
        int open,
        @Nullable Instant waitingSince) {

    /**
     * A number without a mail.
     *
     * @param listed whether the server listed it before: then it was a mail for certain
     */
    public record Gap(long uid, boolean listed) {}

    public int sum() {
        return received.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether there is nothing to say of it. */
    public boolean isQuiet() {
        return received.isEmpty() && gaps.isEmpty() && unread == 0 && open == 0;
    }
}
