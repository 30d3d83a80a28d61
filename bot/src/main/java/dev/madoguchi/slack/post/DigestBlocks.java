package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;

/** A digest as Slack shows it, without its picture. */
public final class DigestBlocks {

    private DigestBlocks() {}

    /** The figures of the running week, for one person. */
    public static ReplyPreview.Note soFar(Figures figures, Words words) {
        var text = new DigestText(figures, words, true);
        return new ReplyPreview.Note(text(text), of(text));
    }

    static List<LayoutBlock> of(DigestText text) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.header(text.title()));
        blocks.add(Blocks.own("*" + text.headline() + "*"));
        blocks.add(Blocks.own(String.join("\n", text.lines())));
        var table = text.table();
        if (!table.isEmpty()) {
            blocks.add(Blocks.own("```\n" + table + "\n```"));
        }
        return blocks;
    }

    static String text(DigestText text) {
        var whole =
                text.title() + "\n" + text.headline() + "\n" + String.join("\n", text.lines()) + "\n" + text.table();
        return whole.length() <= SlackClient.LONGEST_TEXT ? whole : whole.substring(0, SlackClient.LONGEST_TEXT);
    }
}
