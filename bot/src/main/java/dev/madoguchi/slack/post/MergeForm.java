package dev.madoguchi.slack.post;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The form in which an agent names the inquiry into which another one goes, and the one in which they choose among those found. */
public final class MergeForm {

    public static final String ID = "merge_form";
    public static final String OTHER = "other";
    public static final String CHOICE_ID = "merge_choice";
    public static final String CHOICE = "choice";

    /** Slack's limit for such a list. */
    public static final int MOST = 10;

    private static final int LONGEST = 200;
    private static final int LABEL = 75;

    private MergeForm() {}

    public static View view(InquiryId id, Words words) {
        var other = PlainTextInputElement.builder()
                .actionId(OTHER)
                .maxLength(LONGEST)
                .build();
        return Forms.modal(
                ID,
                Long.toString(id.value()),
                words.get("merge.title", id),
                "merge.submit",
                List.of(
                        Forms.input(OTHER, words.get("merge.label"), other, false),
                        Blocks.own(words.get("merge.text"))),
                words);
    }

    /** None is chosen at first. */
    public static View choice(InquiryId id, List<Found> found, Words words) {
        var choice = RadioButtonsElement.builder()
                .actionId(CHOICE)
                .options(found.stream().map(MergeForm::option).toList())
                .build();
        return Forms.modal(
                CHOICE_ID,
                Long.toString(id.value()),
                words.get("merge.title", id),
                "merge.submit",
                List.of(Forms.input(CHOICE, words.get("merge.choice"), choice, false)),
                words);
    }

    private static OptionObject option(Found found) {
        var option = Choices.option(
                found.inquiry() + " " + found.subject(),
                Long.toString(found.inquiry().value()));
        option.setDescription(Blocks.plain(SlackText.inert(found.customer(), LABEL)));
        return option;
    }
}
