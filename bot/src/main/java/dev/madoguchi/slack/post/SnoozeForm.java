package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The form in which an agent puts an inquiry off. */
public final class SnoozeForm {

    public static final String ID = "snooze_form";
    public static final String UNTIL = "until";
    public static final String AT = "at";

    /** Until when, in the order of the form. */
    public enum Until {
        TOMORROW,
        MONDAY,
        CUSTOMER,
        TIME
    }

    private SnoozeForm() {}

    public static View view(InquiryId id, Words words) {
        var options = List.of(Until.values()).stream()
                .map(until -> Forms.option(words.get("snooze." + until), until.name()))
                .toList();
        var until = RadioButtonsElement.builder()
                .actionId(UNTIL)
                .options(options)
                .initialOption(options.get(0))
                .build();
        var at = InputBlock.builder()
                .blockId(AT)
                .label(Blocks.plain(words.get("snooze.at")))
                .element(DatetimePickerElement.builder().actionId(AT).build())
                .optional(true)
                .build();
        return Forms.modal(
                ID,
                Long.toString(id.value()),
                words.get("snooze.title", id),
                "snooze.submit",
                List.of(Forms.input(UNTIL, words.get("snooze.label"), until, false), at),
                words);
    }
}
