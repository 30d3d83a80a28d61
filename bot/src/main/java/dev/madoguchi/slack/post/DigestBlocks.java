package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A digest as Slack shows it, without its picture. */
final class DigestBlocks {

    private DigestBlocks() {}

    /** All at once, for one person. */
    static ReplyPreview.Note note(DigestShown shown) {
        var text = new DigestText(shown);
        var lines = DigestDetails.lines(shown);
        var blocks = new ArrayList<>(of(text));
        blocks.addAll(details(lines));
        return ReplyPreview.Note.of(blocks);
    }

    /** What stands below it, with the pictures between the details and what the figures mean. */
    static ReplyPreview.Note explained(DigestShown shown, List<LayoutBlock> between) {
        var lines = DigestDetails.lines(shown);
        var definitions = shown.words().get("digest.definitions");
        var blocks = new ArrayList<>(details(lines));
        blocks.addAll(between);
        blocks.add(Blocks.own(definitions));
        return ReplyPreview.Note.of(blocks);
    }

    /** At most twelve lines. */
    static List<LayoutBlock> of(DigestText text) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.header(text.title()));
        blocks.add(Blocks.own("*" + text.headline() + "*" + below(text)));
        var table = text.table();
        if (!table.isEmpty()) {
            blocks.add(Blocks.own("```\n" + table + "\n```"));
        }
        return blocks;
    }

    /** As many lines as a section holds stand in each. */
    static List<LayoutBlock> details(List<String> lines) {
        var blocks = new ArrayList<LayoutBlock>();
        var text = new StringBuilder();
        for (var line : lines.stream().flatMap(String::lines).toList()) {
            if (text.length() + line.length() >= Blocks.SECTION && !text.isEmpty()) {
                blocks.add(Blocks.own(text.toString()));
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        blocks.add(Blocks.own(text.toString()));
        return blocks;
    }

    private static String below(DigestText text) {
        var lines = new ArrayList<String>();
        text.attention().ifPresent(lines::add);
        lines.addAll(text.standsOut());
        text.needs().ifPresent(lines::add);
        return lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
    }
}
