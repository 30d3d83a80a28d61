package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.DigestTexts;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form in which an admin sets when a channel gets its digest, and how. Each input is called like its key. */
public final class DigestSettingForm {

    public static final String ID = "digest_setting_form";

    /** Chosen where nothing is set. */
    public static final String CONFIGURED = "configured";

    private static final int LONGEST_ZONE = 50;

    private DigestSettingForm() {}

    public static View view(String channel, Setting set, Words words) {
        var texts = set.texts();
        var days = new ArrayList<>(DigestTexts.DAYS);
        days.add(DigestTexts.NEVER);
        var blocks = List.of(
                menu(DigestTexts.DAY, days, texts.get(DigestTexts.DAY), words),
                time(texts.get(DigestTexts.TIME), words),
                zone(texts.get(DigestTexts.ZONE), words),
                menu(DigestTexts.LANGUAGE, DigestTexts.LANGUAGES, texts.get(DigestTexts.LANGUAGE), words));
        return Forms.modal(
                ID, set.version() + " " + channel, words.get("settings.digest.one"), "settings.save", blocks, words);
    }

    private static LayoutBlock menu(String key, List<String> values, @Nullable String chosen, Words words) {
        var options = new ArrayList<OptionObject>();
        options.add(Forms.option(words.get("settings.as-configured"), CONFIGURED));
        values.forEach(value -> options.add(Forms.option(words.get("settings.digest." + key + "." + value), value)));
        var menu = Choices.menu(
                key, words.get("settings.as-configured"), options, Objects.requireNonNullElse(chosen, CONFIGURED));
        return Forms.input(key, words.get("settings.digest." + key), menu, false);
    }

    private static LayoutBlock time(@Nullable String time, Words words) {
        var picker = TimePickerElement.builder().actionId(DigestTexts.TIME).build();
        if (time != null) {
            picker.setInitialTime(time);
        }
        return Forms.input(DigestTexts.TIME, words.get("settings.digest.time"), picker, true);
    }

    private static LayoutBlock zone(@Nullable String zone, Words words) {
        var input = PlainTextInputElement.builder()
                .actionId(DigestTexts.ZONE)
                .maxLength(LONGEST_ZONE)
                .build();
        if (zone != null) {
            input.setInitialValue(zone);
        }
        return InputBlock.builder()
                .blockId(DigestTexts.ZONE)
                .label(Blocks.plain(words.get("settings.digest.zone")))
                .hint(Blocks.plain(words.get("settings.digest.zone-hint")))
                .element(input)
                .optional(true)
                .build();
    }
}
