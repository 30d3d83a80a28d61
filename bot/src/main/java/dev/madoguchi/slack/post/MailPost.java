package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.domain.Message;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of a mail in a thread; beside the beginning of a customer's, what can be done with just this mail. */
final class MailPost {

    private static final List<String> ACTS = List.of(Actions.SPLIT, Actions.ORIGINAL);

    private MailPost() {}

    static List<LayoutBlock> blocks(Message mail, List<String> pieces, boolean begins, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        pieces.forEach(piece -> blocks.add(Blocks.piece(piece)));
        if (begins && mail.kind() == Message.Kind.INCOMING) {
            var number = Long.toString(mail.id().value());
            blocks.set(0, Blocks.piece(pieces.get(0), Blocks.menu(Actions.POST_MENU, ACTS, number, words)));
        }
        return blocks;
    }
}
