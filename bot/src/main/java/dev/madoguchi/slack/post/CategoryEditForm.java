package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form in which an admin makes or changes a category. */
public final class CategoryEditForm {

    public static final String ID = "category_edit";
    public static final String NAME = "name";
    public static final String PARENT = "parent";
    public static final String RETIRED = "retired";
    public static final String MERGE = "merge";
    public static final String TOP = "top";

    private CategoryEditForm() {}

    /** Without a category: a new one. */
    public static View view(@Nullable Category category, CategoryTree tree, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(name(category, words));
        var parents = parents(category, tree);
        if (!parents.isEmpty()) {
            blocks.add(parent(category, parents, words));
        }
        if (category != null) {
            blocks.add(retired(category, words));
            var others = others(category, tree);
            if (!others.isEmpty() && tree.below(category.id()).isEmpty()) {
                blocks.add(merge(others, words));
            }
        }
        var about = category == null ? "new" : category.id().value() + " " + category.version();
        return Forms.modal(
                ID,
                about,
                words.get(category == null ? "settings.categories.new" : "settings.categories.one"),
                "settings.save",
                blocks,
                words);
    }

    private static LayoutBlock name(@Nullable Category category, Words words) {
        var name = PlainTextInputElement.builder()
                .actionId(NAME)
                .maxLength(Category.LONGEST_NAME)
                .build();
        if (category != null) {
            name.setInitialValue(category.name());
        }
        return Forms.input(NAME, words.get("settings.name"), name, false);
    }

    private static List<OptionObject> parents(@Nullable Category category, CategoryTree tree) {
        if (category != null && !tree.below(category.id()).isEmpty()) {
            return List.of();
        }
        return tree.tops().stream()
                .filter(top -> category == null || !top.id().equals(category.id()))
                .filter(top -> !top.retired() || category != null && top.id().equals(category.parent()))
                .map(top -> Choices.option(top.name(), Long.toString(top.id().value())))
                .toList();
    }

    private static LayoutBlock parent(@Nullable Category category, List<OptionObject> parents, Words words) {
        var options = new ArrayList<OptionObject>();
        options.add(Forms.option(words.get("settings.categories.top"), TOP));
        options.addAll(parents);
        var chosen = category == null || category.parent() == null
                ? TOP
                : Long.toString(Objects.requireNonNull(category.parent()).value());
        return Forms.input(
                PARENT,
                words.get("settings.categories.parent"),
                Choices.menu(PARENT, words.get("settings.categories.top"), options, chosen),
                false);
    }

    private static LayoutBlock retired(Category category, Words words) {
        var option = Forms.option(words.get("settings.categories.retire"), RETIRED);
        var box = CheckboxesElement.builder()
                .actionId(RETIRED)
                .options(List.of(option))
                .build();
        if (category.retired()) {
            box.setInitialOptions(List.of(option));
        }
        return Forms.input(RETIRED, words.get("settings.categories.use"), box, true);
    }

    private static List<OptionObject> others(Category category, CategoryTree tree) {
        return tree.inOrder().stream()
                .filter(other -> !other.id().equals(category.id()))
                .map(other -> Choices.option(
                        tree.path(other), Long.toString(other.id().value())))
                .toList();
    }

    private static LayoutBlock merge(List<OptionObject> others, Words words) {
        return InputBlock.builder()
                .blockId(MERGE)
                .label(Blocks.plain(words.get("settings.categories.merge")))
                .hint(Blocks.plain(words.get("settings.categories.merge-hint")))
                .element(Choices.menu(MERGE, words.get("settings.categories.merge-none"), others, null))
                .optional(true)
                .build();
    }
}
