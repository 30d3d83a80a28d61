package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.application.report.Behind;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.FindBehind;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The inquiries behind a figure, ten at a time, each with the way to its card. */
@Component
public class BehindView {

    private static final int PAGE = 10;

    private final FindBehind behind;
    private final Worklists worklists;
    private final InquiryLines lines;
    private final DigestPlans plans;

    BehindView(FindBehind behind, Worklists worklists, InquiryLines lines, DigestPlans plans) {
        this.behind = behind;
        this.worklists = worklists;
        this.lines = lines;
        this.plans = plans;
    }

    /** @param number of the page, from 0; one behind the last shows the last */
    public View of(Digest digest, Behind figure, int number) {
        var words = Words.in(plans.of(digest.channel()).language());
        var all = behind.of(digest, figure);
        int last = Math.max(0, (all.size() - 1) / PAGE);
        int shown = Math.min(Math.max(number, 0), last);
        int from = shown * PAGE;
        int to = Math.min(all.size(), from + PAGE);
        var name = BehindMenu.name(figure, digest.figures(), words);
        var page = new Page(digest.id(), figure, name, digest.figures().first(), all.size(), shown, last);
        return view(page, worklists.listed(all.subList(from, to)), lines, words);
    }

    /**
     * What is shown at once.
     *
     * @param name of the figure
     * @param since the first day that is counted
     * @param number from 0, as {@code last}
     */
    record Page(long digest, Behind figure, String name, LocalDate since, int count, int number, int last) {}

    static View view(Page page, List<Listed> listed, InquiryLines lines, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        var name = SlackText.inert(page.name, Blocks.HEADER);
        blocks.add(Blocks.piece(words.get("behind.figure", name, page.since, page.count)));
        listed.forEach(line -> blocks.add(lines.listed(line, words)));
        if (page.last > 0) {
            blocks.add(Blocks.own(words.get("behind.page", page.number + 1, page.last + 1)));
            blocks.add(turning(page.number, page.last, words));
        }
        return Forms.sheet(
                words.get("behind.title"), page.digest + " " + page.figure + " " + page.number, blocks, words);
    }

    private static LayoutBlock turning(int shown, int last, Words words) {
        var buttons = new ArrayList<BlockElement>();
        if (shown > 0) {
            buttons.add(
                    Blocks.button(Actions.BEHIND_PREVIOUS, words.get("behind.previous"), Integer.toString(shown - 1)));
        }
        if (shown < last) {
            buttons.add(Blocks.button(Actions.BEHIND_NEXT, words.get("behind.next"), Integer.toString(shown + 1)));
        }
        return Blocks.actions("behind_pages", buttons);
    }
}
