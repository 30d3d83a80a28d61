package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.Arrays;

/** The form in which an agent puts an inquiry off. */
public final class SnoozeForm {

    public static final String ID = "snooze_form";
    public static final String UNTIL = "until";
    public static final String AT = "at";

    public static final String DAYS = "days";
    public static final int MOST_DAYS = 365;

    /** A week. */
    private static final String USUAL_DAYS = "7";

    /** Until when, in the order of the form. */
    public enum Until {
        TOMORROW,
        MONDAY,
        CUSTOMER,
        TIME,
        /** Only where the desk waits for the customer. */
        SILENT
    }

    private SnoozeForm() {}

    /** {@code waits} is whether the desk waits for the customer. */
    public static View view(InquiryId id, boolean waits, Words words) {
        var options = Arrays.stream(Until.values())
                .filter(until -> waits || until != Until.SILENT)
                .map(until -> Forms.option(words.get("snooze." + until), until.name()))
                .toList();
        var until = RadioButtonsElement.builder()
                .actionId(UNTIL)
                .options(options)
                .initialOption(options.get(waits ? options.size() - 1 : 0))
                .build();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Forms.input(UNTIL, words.get("snooze.label"), until, false));
        if (waits) {
            blocks.add(Forms.input(DAYS, words.get("snooze.days"), days(), true));
        }
        var at = DatetimePickerElement.builder().actionId(AT).build();
        blocks.add(Forms.input(AT, words.get("snooze.at"), at, true));
        return Forms.modal(
                ID, Long.toString(id.value()), words.get("snooze.title", id), "snooze.submit", blocks, words);
    }

    private static NumberInputElement days() {
        return NumberInputElement.builder()
                .actionId(DAYS)
                .decimalAllowed(false)
                .minValue("1")
                .maxValue(Integer.toString(MOST_DAYS))
                .initialValue(USUAL_DAYS)
                .build();
    }
}
