package dev.madoguchi.slack.post;

import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The menu of categories: the suggested ones first, then each parent with its children, each category once. */
final class CategoryOptions {

    private final CategoryTree tree;
    private final Set<CategoryId> chosen;
    private final List<OptionGroupObject> groups = new ArrayList<>();
    private final List<OptionObject> selected = new ArrayList<>();
    private final Set<CategoryId> placed = new LinkedHashSet<>();

    private CategoryOptions(CategoryTree tree, Set<CategoryId> chosen) {
        this.tree = tree;
        this.chosen = chosen;
    }

    /** What is chosen is there even if it is retired; empty if there is nothing to choose. */
    static Optional<MultiStaticSelectElement> menu(
            CategoryTree tree, Set<CategoryId> chosen, List<CategoryId> suggested, Words words) {
        return new CategoryOptions(tree, chosen).menu(suggested, words);
    }

    private Optional<MultiStaticSelectElement> menu(List<CategoryId> suggested, Words words) {
        var offered = tree.inOrder().stream()
                .filter(category -> chosen.contains(category.id()) || tree.isOffered(category))
                .toList();
        group(
                words.get("categories.suggested"),
                suggested.stream()
                        .flatMap(id -> offered.stream()
                                .filter(category -> category.id().equals(id)))
                        .toList());
        for (var top : tree.tops()) {
            var below = tree.below(top.id());
            if (!below.isEmpty()) {
                var family = new ArrayList<>(List.of(top));
                family.addAll(below);
                family.retainAll(offered);
                group(top.name(), family);
            }
        }
        group(groups.isEmpty() ? words.get("categories.label") : words.get("categories.others"), offered);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var menu = MultiStaticSelectElement.builder()
                .actionId(CategoryForm.CHOSEN)
                .placeholder(Blocks.plain(words.get("categories.placeholder")))
                .optionGroups(groups)
                .build();
        if (!selected.isEmpty()) {
            menu.setInitialOptions(selected);
        }
        return Optional.of(menu);
    }

    /** Those of them that stand in no group yet; a group takes a hundred. */
    private void group(String label, Collection<Category> members) {
        var options = new ArrayList<OptionObject>();
        for (var category : members) {
            if (placed.add(category.id())) {
                var option = Choices.option(
                        tree.path(category), Long.toString(category.id().value()));
                options.add(option);
                if (chosen.contains(category.id())) {
                    selected.add(option);
                }
            }
        }
        for (int i = 0; i < options.size() && groups.size() < Choices.MOST; i += Choices.MOST) {
            groups.add(OptionGroupObject.builder()
                    .label(Blocks.plain(SlackText.inert(label, Category.LONGEST_NAME)))
                    .options(options.subList(i, Math.min(options.size(), i + Choices.MOST)))
                    .build());
        }
    }
}
