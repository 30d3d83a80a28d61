package dev.madoguchi.slack.post;

import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.madoguchi.slack.SlackText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Menus with any number of entries: what does not fit into one list stands in groups of a hundred. */
final class Choices {

    static final int MOST = 100;

    private static final int LONGEST = 75;

    private Choices() {}

    /** An entry called by somebody's words. */
    static OptionObject option(String name, String value) {
        var inert = SlackText.inert(name, LONGEST);
        return Forms.option(inert.isBlank() ? value : inert, value);
    }

    static StaticSelectElement menu(
            String id, String placeholder, List<OptionObject> options, @Nullable String chosen) {
        var menu = StaticSelectElement.builder()
                .actionId(id)
                .placeholder(Blocks.plain(placeholder))
                .build();
        if (options.size() <= MOST) {
            menu.setOptions(options);
        } else {
            menu.setOptionGroups(inGroups(options));
        }
        options.stream()
                .filter(option -> option.getValue().equals(chosen))
                .findFirst()
                .ifPresent(menu::setInitialOption);
        return menu;
    }

    private static List<OptionGroupObject> inGroups(List<OptionObject> options) {
        var groups = new ArrayList<OptionGroupObject>();
        for (int i = 0; i < options.size() && groups.size() < MOST; i += MOST) {
            var part = options.subList(i, Math.min(options.size(), i + MOST));
            groups.add(OptionGroupObject.builder()
                    .label(Blocks.plain((i + 1) + "–" + (i + part.size())))
                    .options(part)
                    .build());
        }
        return groups;
    }
}
