package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.madoguchi.application.MailSources;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mail as it came: its headers, what was said, and what was folded away. */
@Component
public class OriginalView {

    /** Those that a menu of Slack holds; the latest are there. */
    private static final int MOST_MAILS = 100;

    private static final int PIECE = 2_900;
    /** Of each part; together they stay below what a form of Slack may weigh. */
    private static final int MOST_BYTES = 60_000;

    private final Messages messages;
    private final MailSources sources;

    OriginalView(Messages messages, MailSources sources) {
        this.messages = messages;
        this.sources = sources;
    }

    /** Shows the mail with this number; with 0 the first one. */
    public View of(InquiryId id, long number, MailChoices choices) {
        var words = choices.words();
        var mails = messages.of(id).stream()
                .filter(said -> said.kind() == Message.Kind.INCOMING
                        || said.kind() == Message.Kind.AUTOMATIC
                        || said.kind() == Message.Kind.BOUNCE
                        || said.kind() == Message.Kind.THIRD_PERSON)
                .toList();
        var offered = mails.subList(Math.max(0, mails.size() - MOST_MAILS), mails.size());
        var shown = mails.stream()
                .filter(mail -> mail.id().value() == number)
                .findFirst()
                .or(() -> mails.stream().findFirst());
        if (shown.isEmpty()) {
            return none(id, words);
        }
        var source = sources.find(shown.get().id());
        return view(
                id,
                offered,
                shown.get(),
                source.map(MailSources.Source::headers).orElse(""),
                choices);
    }

    static View none(InquiryId id, Words words) {
        return Forms.sheet(
                words.get("original.title", id),
                Long.toString(id.value()),
                List.of(Blocks.own(words.get("original.none"))),
                words);
    }

    static View view(InquiryId id, List<Message> offered, Message shown, String headers, MailChoices choices) {
        var words = choices.words();
        var blocks = new ArrayList<LayoutBlock>();
        var controls = new ArrayList<BlockElement>();
        if (offered.size() > 1) {
            controls.add(others(offered, shown, choices));
        }
        if (!headers.isBlank()) {
            controls.add(Blocks.button(
                    Actions.SOURCE_FILE,
                    words.get("button.source-file"),
                    Long.toString(shown.id().value())));
        }
        if (!controls.isEmpty()) {
            blocks.add(Blocks.actions("original", controls));
        }
        add("original.headers", headers, blocks, words);
        add("original.text", shown.body(), blocks, words);
        add("original.folded", shown.folded(), blocks, words);
        if (blocks.isEmpty()) {
            blocks.add(Blocks.own(words.get("card.no-text")));
        }
        return Forms.sheet(words.get("original.title", id), Long.toString(id.value()), blocks, words);
    }

    private static void add(String title, String text, List<LayoutBlock> blocks, Words words) {
        var pieces = SlackText.pieces(text, PIECE);
        if (pieces.isEmpty()) {
            return;
        }
        blocks.add(Blocks.own(words.get(title)));
        int bytes = 0;
        for (var piece : pieces) {
            bytes += piece.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                blocks.add(Blocks.own(words.get("original.cut")));
                return;
            }
            blocks.add(Blocks.piece(piece));
        }
    }

    private static StaticSelectElement others(List<Message> offered, Message shown, MailChoices choices) {
        var select = StaticSelectElement.builder()
                .actionId(Actions.SHOW_OTHER)
                .options(offered.stream().map(choices::option).toList())
                .build();
        if (offered.contains(shown)) {
            select.setInitialOption(choices.option(shown));
        }
        return select;
    }
}
