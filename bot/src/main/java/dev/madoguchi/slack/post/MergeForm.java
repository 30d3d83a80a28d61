package dev.madoguchi.slack.post;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The form in which an agent names the inquiry into which another one goes. */
public final class MergeForm {

    public static final String ID = "merge_form";
    public static final String NUMBER = "number";

    private static final int LONGEST_NUMBER = 20;

    private MergeForm() {}

    public static View view(InquiryId id, Words words) {
        var number = PlainTextInputElement.builder()
                .actionId(NUMBER)
                .maxLength(LONGEST_NUMBER)
                .build();
        return Forms.modal(
                ID,
                Long.toString(id.value()),
                words.get("merge.title", id),
                "merge.submit",
                List.of(
                        Forms.input(NUMBER, words.get("merge.label"), number, false),
                        Blocks.own(words.get("merge.text"))),
                words);
    }
}
