package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form in which an agent answers with a text that is there already: a template, or an earlier answer. */
public final class ReplyForm {

    public static final String ID = "reply_form";

    /** Nothing was chosen. */
    public static final String NONE = "none";

    /** What was chosen is a template with this number. */
    public static final String TEMPLATE = "t";

    /** What was put in is a draft for a customer who waits for a need, with this number. */
    public static final String OFFER = "o";

    private static final String TEXT = "text-";
    private static final int LONGEST = ReplyTemplate.LONGEST_BODY;

    private ReplyForm() {}

    /** Slack keeps what was typed in an input of the same name: each text that is put in has its own. */
    public static String input(String source) {
        return TEXT + source;
    }

    /** The number of the draft that was put in, if it was one. */
    public static Optional<Long> offer(String source) {
        return source.startsWith(OFFER)
                ? Optional.of(Long.parseLong(source.substring(OFFER.length())))
                : Optional.empty();
    }

    /** {@code source} says where the text is from. */
    public static View view(InquiryId id, String source, String text, List<ReplyTemplate> templates, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        if (templates.isEmpty()) {
            blocks.add(Blocks.own(words.get("reply-form.no-templates")));
        } else {
            var options = templates.stream()
                    .map(template -> Choices.option(template.name(), TEMPLATE + template.id()))
                    .toList();
            var menu = Choices.menu(Actions.CHOOSE_TEMPLATE, words.get("reply-form.template"), options, source);
            blocks.add(Blocks.actions("templates", List.of(menu)));
        }
        blocks.add(text(source, text, words));
        return Forms.modal(
                ID, id.value() + " " + source, words.get("reply-form.title", id), "reply-form.submit", blocks, words);
    }

    private static LayoutBlock text(String source, String text, Words words) {
        var input = PlainTextInputElement.builder()
                .actionId(input(source))
                .multiline(true)
                .maxLength(LONGEST)
                .build();
        if (!text.isEmpty()) {
            input.setInitialValue(SlackText.start(text, LONGEST));
        }
        return InputBlock.builder()
                .blockId(input(source))
                .label(Blocks.plain(words.get("reply-form.text")))
                .hint(Blocks.plain(words.get("reply-form.hint")))
                .element(input)
                .build();
    }
}
