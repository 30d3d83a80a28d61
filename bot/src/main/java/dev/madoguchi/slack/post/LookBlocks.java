package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What {@code /inquiry} answers with: a title, and a line for each inquiry. */
@Component
public class LookBlocks {

    /** The lines of one answer. */
    public static final int MOST = 10;

    private final InquiryLines lines;

    LookBlocks(InquiryLines lines) {
        this.lines = lines;
    }

    /** Of up to one more than {@link #MOST}, which says that there are more. */
    public ReplyPreview.Note listed(String title, List<Listed> all, Words words) {
        var shown = all.stream().limit(MOST).toList();
        return note(
                title,
                all.size(),
                shown.stream().map(line -> lines.listed(line, words)).toList(),
                words);
    }

    /** The same for what search found. */
    public ReplyPreview.Note found(String typed, List<Found> all, Words words) {
        var shown = all.stream().limit(MOST).toList();
        return note(
                words.get("look.search", typed),
                all.size(),
                shown.stream().map(line -> lines.found(line, words)).toList(),
                words);
    }

    private static ReplyPreview.Note note(String title, int all, List<LayoutBlock> rows, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.piece(SlackText.inert(title, Blocks.HEADER)));
        blocks.addAll(rows);
        if (all == 0) {
            blocks.add(Blocks.own(words.get("look.nothing")));
        }
        if (all > rows.size()) {
            blocks.add(Blocks.own(words.get("look.more", rows.size())));
        }
        return ReplyPreview.Note.of(blocks);
    }
}
