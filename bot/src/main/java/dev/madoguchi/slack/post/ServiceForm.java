package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.ServiceText;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** The form in which an admin sets the business hours and deadlines of a mailbox. Each input is called like its key. */
public final class ServiceForm {

    public static final String ID = "service_form";

    private static final Set<String> SEVERAL_LINES = Set.of(ServiceText.OPEN, ServiceText.DAYS_OFF);
    private static final int LONGEST_INPUT = 1_000;
    private static final int SHOWN = 200;

    private ServiceForm() {}

    /** @param configured what counts where nothing is set */
    public static View view(String mailbox, Setting set, Map<String, String> configured, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(words.get("settings.hours.form-hint")));
        for (var key : ServiceText.KEYS) {
            blocks.add(input(key, set.texts().getOrDefault(key, ""), configured.getOrDefault(key, ""), words));
        }
        return Forms.modal(
                ID, set.version() + " " + mailbox, words.get("settings.hours.one"), "settings.save", blocks, words);
    }

    private static LayoutBlock input(String key, String text, String configured, Words words) {
        var input = PlainTextInputElement.builder()
                .actionId(key)
                .multiline(SEVERAL_LINES.contains(key))
                .maxLength(LONGEST_INPUT)
                .build();
        if (!text.isEmpty()) {
            input.setInitialValue(text);
        }
        var from = configured.isBlank() ? ServiceText.NOTHING : configured.replace("\n", ", ");
        return InputBlock.builder()
                .blockId(key)
                .label(Blocks.plain(words.get("settings.hours." + key)))
                .hint(Blocks.plain(words.get("settings.hours." + key + "-hint") + " "
                        + words.get("settings.configured", SlackText.inert(from, SHOWN))))
                .element(input)
                .optional(true)
                .build();
    }
}
