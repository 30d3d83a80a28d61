package dev.madoguchi.slack.post;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The menus by which a Home shows one mailbox or one category only. */
final class HomeFilters {

    /** A menu takes 100 options; one is "all". */
    private static final int MOST = 99;

    private static final int LONGEST = 75;

    private HomeFilters() {}

    static StaticSelectElement mailbox(List<SupportMailbox> mailboxes, @Nullable String chosen, Words words) {
        var options = new ArrayList<OptionObject>();
        options.add(option(words.get("home.all-mailboxes"), HomeState.ALL));
        mailboxes.stream().limit(MOST).forEach(mailbox -> options.add(option(mailbox.publicName(), mailbox.name())));
        return menu(Actions.HOME_MAILBOX, options, chosen, words.get("home.mailbox"));
    }

    static StaticSelectElement category(List<Category> categories, @Nullable CategoryId chosen, Words words) {
        var options = new ArrayList<OptionObject>();
        options.add(option(words.get("home.all-categories"), HomeState.ALL));
        categories.stream()
                .limit(MOST)
                .forEach(category -> options.add(
                        option(category.name(), Long.toString(category.id().value()))));
        return menu(
                Actions.HOME_CATEGORY,
                options,
                chosen == null ? null : Long.toString(chosen.value()),
                words.get("home.category"));
    }

    private static StaticSelectElement menu(
            String id, List<OptionObject> options, @Nullable String chosen, String placeholder) {
        var value = Objects.requireNonNullElse(chosen, HomeState.ALL);
        return StaticSelectElement.builder()
                .actionId(id)
                .placeholder(Blocks.plain(placeholder))
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(value))
                        .findFirst()
                        .orElse(options.get(0)))
                .build();
    }

    private static OptionObject option(String label, String value) {
        var inert = SlackText.inert(label, LONGEST);
        return OptionObject.builder()
                .text(Blocks.plain(inert.isBlank() ? value : inert))
                .value(value)
                .build();
    }
}
