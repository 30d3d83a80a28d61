package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.report.LedgerAccount;
import dev.madoguchi.application.report.LedgerAccount.Gap;
import dev.madoguchi.application.report.TellAccount.Told;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of all mails, in words: a sum for each mailbox, and every difference to what its mail server counts. */
@Component
public class AccountText {

    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int SHOWN_MAILBOXES = 40;
    private static final int SHOWN_NUMBERS = 20;
    private static final String TIME = "{date_short_pretty} {time}";

    private final SupportMailboxes mailboxes;

    AccountText(SupportMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    public ReplyPreview.Note note(Told told, Words words) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.get("account.title", words.time(told.since(), TIME)));
        told.accounts().stream()
                .limit(SHOWN_MAILBOXES)
                .map(account -> String.join("\n", lines(account, told.until(), words)))
                .forEach(paragraphs::add);
        List<LayoutBlock> blocks = paragraphs.stream().map(Blocks::own).toList();
        var text = String.join("\n", paragraphs);
        return new ReplyPreview.Note(SlackText.shortened(text, SlackClient.LONGEST_TEXT), blocks);
    }

    private List<String> lines(LedgerAccount account, Instant until, Words words) {
        var lines = new ArrayList<String>();
        lines.add(received(account, words));
        var compared = account.comparedAt();
        boolean late = compared == null || compared.isBefore(until.minus(LATE));
        if (late) {
            lines.add(
                    compared == null
                            ? words.get("account.never-compared")
                            : words.get("account.not-compared", words.time(compared, TIME)));
        }
        gaps(lines, "account.gone", numbers(account, true), words);
        gaps(lines, "account.no-mail", numbers(account, false), words);
        if (account.unread() > 0) {
            lines.add(words.get("account.unread", account.unread()));
        }
        if (!late && account.gaps().isEmpty() && account.unread() == 0) {
            lines.add(words.get("account.agrees", words.time(Objects.requireNonNull(compared), "{time}")));
        }
        lines.add(open(account, words));
        return lines;
    }

    private String received(LedgerAccount account, Words words) {
        var address = SlackText.inert(mailboxes.get(account.mailbox()).address(), Blocks.HEADER);
        if (account.received().isEmpty()) {
            return words.get("account.nothing", address);
        }
        var parts = account.received().entrySet().stream()
                .map(entry -> words.get("ledger." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" + "));
        return words.get("account.received", address, account.sum(), parts);
    }

    private static void gaps(List<String> lines, String key, List<String> numbers, Words words) {
        if (!numbers.isEmpty()) {
            var shown = String.join(", ", numbers.subList(0, Math.min(numbers.size(), SHOWN_NUMBERS)));
            lines.add(words.get(key, numbers.size(), numbers.size() > SHOWN_NUMBERS ? shown + ", …" : shown));
        }
    }

    private static List<String> numbers(LedgerAccount account, boolean listed) {
        return account.gaps().stream()
                .filter(gap -> gap.listed() == listed)
                .map(Gap::uid)
                .map(String::valueOf)
                .toList();
    }

    private static String open(LedgerAccount account, Words words) {
        if (account.open() == 0) {
            return words.get("account.nothing-open");
        }
        var waiting = account.waitingSince();
        return waiting == null
                ? words.get("account.open", account.open())
                : words.get("account.open-since", account.open(), words.time(waiting, TIME));
    }
}
