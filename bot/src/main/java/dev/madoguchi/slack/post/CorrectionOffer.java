package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.domain.Message;
import dev.madoguchi.slack.Words;
import java.util.List;

/** What its author is told who edits a message whose mail has left: a second mail can say what it says now. */
public final class CorrectionOffer {

    private CorrectionOffer() {}

    public static List<LayoutBlock> blocks(Message sent, Words words) {
        var id = Long.toString(sent.id().value());
        return List.of(
                Blocks.own(words.get("late.edit")),
                Blocks.actions("correction", List.of(Blocks.button(Actions.CORRECT, words.get("button.correct"), id))));
    }
}
