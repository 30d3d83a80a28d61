package dev.madoguchi.slack.post;

import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the words of a third person: that it is not the customer, whom they answer, and how to answer them.
 *
 * @param said the first of it, for those who hear it read
 */
record ThirdPersonPost(String said, List<LayoutBlock> above, List<LayoutBlock> below) {

    static final ThirdPersonPost NONE = new ThirdPersonPost("", List.of(), List.of());

    /** Whoever forwarded last is called, those who wrote to this address first. */
    static ThirdPersonPost of(Message mail, List<Message> all, Words words) {
        var forwards = all.stream()
                .filter(message -> message.kind() == Kind.FORWARD
                        && message.id().value() < mail.id().value())
                .toList();
        var asked = forwards.stream()
                .filter(forward -> forward.recipients().stream().anyMatch(mail.author()::equalsIgnoreCase))
                .reduce((earlier, later) -> later)
                .or(() -> forwards.stream().reduce((earlier, later) -> later))
                .map(forward -> forward.agent().mention())
                .orElse(words.get("line.nobody"));
        var said = words.get("details.third-person", asked);
        var answer = Blocks.button(
                Actions.ANSWER_THIRD,
                words.get("button.answer-third"),
                Long.toString(mail.id().value()));
        return new ThirdPersonPost(
                said,
                List.of(Blocks.context(List.of(Blocks.mrkdwn(said)))),
                List.of(Blocks.actions("third-person", List.of(answer))));
    }

    /** With the mail between them. */
    List<LayoutBlock> around(@Nullable ContextBlockElement title, List<LayoutBlock> mail) {
        var blocks = new ArrayList<>(above);
        if (title != null) {
            blocks.add(Blocks.context(List.of(title)));
        }
        blocks.addAll(mail);
        blocks.addAll(below);
        return blocks;
    }

    String text(String words) {
        var text = said.isEmpty() ? words : said + "\n" + words;
        return SlackText.shortened(text, SlackClient.LONGEST_TEXT);
    }
}
