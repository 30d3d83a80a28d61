package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.List;

/** An answer from a form, as it stands in the thread: who wrote it, and the text. */
public final class FormReplyPost {

    private FormReplyPost() {}

    public static List<LayoutBlock> blocks(AgentId author, String typed, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.context(List.of(Blocks.mrkdwn(words.get("reply-form.wrote", author.mention())))));
        SlackText.pieces(typed, Blocks.SECTION).forEach(piece -> blocks.add(Blocks.piece(piece)));
        return blocks;
    }

    /** How it will leave; the post is the desk's own, so that nobody can edit it. */
    public static Note preview(Note note, Words words) {
        var blocks = new ArrayList<>(note.blocks());
        blocks.add(Blocks.context(List.of(Blocks.mrkdwn(words.get("reply-form.no-edit")))));
        return Note.of(blocks);
    }
}
