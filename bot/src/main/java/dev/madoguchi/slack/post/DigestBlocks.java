package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A digest as Slack shows it, without its picture. */
public final class DigestBlocks {

    private DigestBlocks() {}

    /** The figures of the running week with all details, for one person. */
    public static ReplyPreview.Note soFar(Figures figures, Words words) {
        var text = new DigestText(figures, words, true);
        var blocks = new ArrayList<>(of(text));
        blocks.add(details(text));
        return new ReplyPreview.Note(shortened(text(text) + "\n" + String.join("\n", text.lines())), blocks);
    }

    /** At most twelve lines. */
    static List<LayoutBlock> of(DigestText text) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.header(text.title()));
        blocks.add(Blocks.own("*" + text.headline() + "*" + attention(text) + standsOut(text)));
        var table = text.table();
        if (!table.isEmpty()) {
            blocks.add(Blocks.own("```\n" + table + "\n```"));
        }
        return blocks;
    }

    static LayoutBlock details(DigestText text) {
        return Blocks.own(String.join("\n", text.lines()));
    }

    static String text(DigestText text) {
        return shortened(
                text.title() + "\n" + text.headline() + attention(text) + standsOut(text) + "\n" + text.table());
    }

    private static String attention(DigestText text) {
        return text.attention().map(words -> " · " + words).orElse("");
    }

    private static String standsOut(DigestText text) {
        return text.standsOut().stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    private static String shortened(String text) {
        return text.length() <= SlackClient.LONGEST_TEXT ? text : text.substring(0, SlackClient.LONGEST_TEXT);
    }
}
