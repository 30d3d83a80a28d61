package dev.madoguchi.slack.post;

import static dev.madoguchi.slack.post.Blocks.actions;
import static dev.madoguchi.slack.post.Blocks.button;
import static dev.madoguchi.slack.post.Blocks.own;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a card says of replies that wait for somebody, or went wrong. */
final class CardReplies {

    private static final int LINE = 300;
    private static final int SHOWN = 3;

    private final CardView view;
    private final Words words;

    CardReplies(CardView view, Words words) {
        this.view = view;
        this.words = words;
    }

    /** A reply that leaves only when somebody decides so, or later, with what stands in its way. */
    record Waiting(Message reply, Hold hold) {}

    List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        view.troubled().stream().limit(SHOWN).forEach(reply -> addTrouble(reply, blocks));
        view.waiting().stream().limit(SHOWN).forEach(waiting -> add(waiting, blocks));
        return blocks;
    }

    private void add(Waiting waiting, List<LayoutBlock> blocks) {
        var reply = waiting.reply;
        var author = reply.agent().mention();
        var due = Objects.requireNonNullElse(reply.dueAt(), reply.at());
        blocks.add(own(
                reply.state() == State.SCHEDULED
                        ? words.get("card.scheduled", author, words.time(due, "{date_short_pretty} {time}"))
                        : words.get(
                                key("card.stopped", reply), author, PreviewHeadline.why(reply, waiting.hold, words))));
        var reference = Long.toString(reply.id().value());
        blocks.add(actions(
                "waiting-" + reference,
                List.of(button(Actions.SHOW_REPLY, words.get("button.show-reply"), reference))));
    }

    private void addTrouble(Message reply, List<LayoutBlock> blocks) {
        var problem = SlackText.inert(Objects.requireNonNullElse(reply.problem(), "?"), LINE);
        var said = switch (reply.state()) {
            case UNCERTAIN -> words.get(key("card.uncertain", reply), problem);
            case PARTLY_SENT -> words.get("card.partly", problem);
            default -> words.get(key("card.failed", reply), problem);
        };
        blocks.add(own(said));
        var reference = Long.toString(reply.id().value());
        var again = button(Actions.SEND_AGAIN, words.get("button.send-again"), reference);
        blocks.add(actions(
                "trouble-" + reference,
                reply.state() == State.UNCERTAIN
                        ? List.of(again, button(Actions.IT_WAS_SENT, words.get("button.it-was-sent"), reference))
                        : List.of(again)));
    }

    private static String key(String key, Message mail) {
        return mail.kind() == Kind.FORWARD ? key + ".forward" : key;
    }
}
