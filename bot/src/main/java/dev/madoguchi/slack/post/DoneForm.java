package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The form in which somebody says that a need is done, and what those who wait for it are told. */
public final class DoneForm {

    public static final String ID = "need_done_form";
    public static final String TEXT = "text";

    private static final int NAME = 200;

    private DoneForm() {}

    /** {@code waiting} inquiries get a draft. */
    public static View view(Need need, int waiting, Words words) {
        var text = InputBlock.builder()
                .blockId(TEXT)
                .label(Blocks.plain(words.get("need-done.label")))
                .hint(Blocks.plain(words.get("need-done.hint", ReplyTemplate.placeholders())))
                .element(PlainTextInputElement.builder()
                        .actionId(TEXT)
                        .multiline(true)
                        .maxLength(ReplyTemplate.LONGEST_BODY)
                        .build())
                .optional(true)
                .build();
        var about = words.get("need-done.text", SlackText.inert(need.name(), NAME), waiting);
        return Forms.modal(
                ID,
                Long.toString(need.id().value()),
                words.get("need-done.title"),
                "need-done.submit",
                List.of(Blocks.own(about), text),
                words);
    }
}
