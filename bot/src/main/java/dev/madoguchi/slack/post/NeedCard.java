package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.voice.Needs.Count;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A need in the product channel: how many customers and weeks, in which mailboxes and categories.
 *
 * @param categories their names
 */
record NeedCard(Need need, Count count, List<String> categories, Words words) {

    private static final int LIST = 500;

    String text() {
        return Reading.of(blocks());
    }

    List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.header(words.get("need.title", need.name())));
        blocks.add(Blocks.own("*" + counted() + "*"));
        var about = new ArrayList<String>();
        about.add("📥 " + listed(count.mailboxes()));
        if (!categories.isEmpty()) {
            about.add("🏷 " + listed(categories));
        }
        blocks.add(Blocks.context(List.of(Blocks.plain(String.join(" · ", about)))));
        var id = Long.toString(need.id().value());
        var doneBy = need.doneBy();
        var doneAt = need.doneAt();
        if (doneBy != null && doneAt != null) {
            blocks.add(Blocks.own(
                    words.get("need.done", doneBy.mention(), words.time(doneAt, "{date_short_pretty} {time}"))));
            blocks.add(Blocks.actions(
                    "need", List.of(Blocks.button(Actions.NEED_REOPEN, words.get("button.reopen"), id))));
        } else {
            blocks.add(Blocks.actions(
                    "need", List.of(Blocks.button(Actions.NEED_DONE, words.get("button.need-done"), id))));
        }
        return blocks;
    }

    private String counted() {
        return words.get("need.counted", count.customers(), count.weeks());
    }

    private static String listed(List<String> names) {
        return SlackText.inert(String.join(", ", names), LIST);
    }
}
