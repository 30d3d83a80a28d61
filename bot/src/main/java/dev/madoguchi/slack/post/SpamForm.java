package dev.madoguchi.slack.post;

import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The form that asks once before an inquiry is spam, and whether its sender may ever write again. */
public final class SpamForm {

    public static final String ID = "spam_form";
    public static final String SENDER = "sender";

    private static final int ADDRESS = 300;

    private SpamForm() {}

    public static View view(InquiryId id, String address, Words words) {
        var never = CheckboxesElement.builder()
                .actionId(SENDER)
                .options(List.of(Forms.option(words.get("spam.never-again"), "never-again")))
                .build();
        return Forms.modal(
                ID,
                Long.toString(id.value()),
                words.get("spam.title", id),
                "spam.submit",
                List.of(
                        Blocks.own(words.get("spam.text")),
                        Blocks.context(List.of(Blocks.plain(SlackText.inert(address, ADDRESS)))),
                        Forms.input(SENDER, words.get("spam.label"), never, true)),
                words);
    }
}
