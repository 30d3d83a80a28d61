package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.madoguchi.application.category.ManageCategories;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.CategoryEditForm;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Categories in the settings: made, renamed, put below others, retired and merged. */
@Component
class CategorySettings implements SlackControl, SettingsPage {

    private final SettingsDoor door;
    private final ManageCategories manage;
    private final Categories categories;

    CategorySettings(SettingsDoor door, ManageCategories manage, Categories categories) {
        this.door = door;
        this.manage = manage;
        this.categories = categories;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(CategoryEditForm.ID, door.sent(this, CategoryEditForm.NAME, this::sent));
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public List<Entry> entries(Words words) {
        var tree = new CategoryTree(categories.all());
        return tree.inOrder().stream()
                .map(category -> new Entry(
                        Long.toString(category.id().value()),
                        (category.parent() == null ? "" : "　└ ") + category.name(),
                        category.retired() ? words.get("settings.categories.retired") : ""))
                .toList();
    }

    @Override
    public View form(String id, Words words) {
        var all = categories.all();
        return CategoryEditForm.view(id.isEmpty() ? null : find(all, number(id)), new CategoryTree(all), words);
    }

    private void sent(SettingsForm form) {
        var name = form.text(CategoryEditForm.NAME);
        var parent = form.chosen(CategoryEditForm.PARENT)
                .filter(chosen -> !chosen.equals(CategoryEditForm.TOP))
                .map(CategorySettings::number)
                .orElse(null);
        if (form.about().equals("new")) {
            manage.create(name, parent, form.admin());
            return;
        }
        var about = form.about().split(" ", 2);
        change(number(about[0]), Integer.parseInt(about[1]), name, parent, form);
    }

    private void change(CategoryId id, int seen, String name, @Nullable CategoryId parent, SettingsForm form) {
        var into = form.chosen(CategoryEditForm.MERGE);
        if (into.isPresent()) {
            manage.merge(id, seen, number(into.get()), form.admin());
            return;
        }
        boolean retired = !form.allChosen(CategoryEditForm.RETIRED).isEmpty();
        manage.change(new Category(id, name, parent, retired, seen), form.admin());
    }

    private static Category find(List<Category> all, CategoryId id) {
        return all.stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.SETTING_CHANGED));
    }

    private static CategoryId number(String id) {
        return new CategoryId(Long.parseLong(id));
    }
}
