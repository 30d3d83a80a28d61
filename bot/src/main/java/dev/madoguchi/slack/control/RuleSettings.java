package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.madoguchi.application.category.ManageRules;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryRules;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.RuleForm;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rules in the settings: which mails get which categories by themselves. */
@Component
class RuleSettings implements SlackControl, SettingsPage {

    private final SettingsDoor door;
    private final ManageRules manage;
    private final CategoryRules rules;
    private final Categories categories;
    private final SupportMailboxes mailboxes;

    RuleSettings(
            SettingsDoor door,
            ManageRules manage,
            CategoryRules rules,
            Categories categories,
            SupportMailboxes mailboxes) {
        this.door = door;
        this.manage = manage;
        this.rules = rules;
        this.categories = categories;
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(RuleForm.ID, door.sent(this, RuleForm.WORDS, this::sent));
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public List<Entry> entries(Words words) {
        return rules.all().stream()
                .map(rule -> new Entry(Long.toString(rule.id()), names(rule), conditions(rule, words)))
                .toList();
    }

    private String names(CategoryRule rule) {
        return categories.named(rule.categories()).stream().map(Category::name).collect(Collectors.joining(", "));
    }

    private static String conditions(CategoryRule rule, Words words) {
        var parts = new ArrayList<String>();
        add(parts, RuleForm.SENDERS, rule.senders(), words);
        add(parts, RuleForm.SUBJECTS, rule.subjects(), words);
        add(parts, RuleForm.RECIPIENTS, rule.recipients(), words);
        add(parts, RuleForm.WORDS, rule.words(), words);
        add(parts, RuleForm.MAILBOX, rule.mailbox() == null ? List.of() : List.of(rule.mailbox()), words);
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, String name, List<String> texts, Words words) {
        if (!texts.isEmpty()) {
            parts.add(words.get("settings.rules." + name) + ": " + String.join(", ", texts));
        }
    }

    @Override
    public View form(String id, Words words) {
        var tree = new CategoryTree(categories.all());
        return RuleForm.view(id.isEmpty() ? null : find(Long.parseLong(id)), tree, mailboxes.all(), words);
    }

    private CategoryRule find(long id) {
        return rules.all().stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.SETTING_CHANGED));
    }

    private void sent(SettingsForm form) {
        if (form.about().equals("new")) {
            manage.create(rule(0, 0, form), form.admin());
            return;
        }
        var about = form.about().split(" ", 2);
        long id = Long.parseLong(about[0]);
        int seen = Integer.parseInt(about[1]);
        if (form.allChosen(RuleForm.REMOVE).isEmpty()) {
            manage.change(rule(id, seen, form), form.admin());
        } else {
            manage.remove(id, seen);
        }
    }

    private static CategoryRule rule(long id, int seen, SettingsForm form) {
        return new CategoryRule(
                id,
                form.mailbox(),
                form.lines(RuleForm.SENDERS),
                form.lines(RuleForm.SUBJECTS),
                form.lines(RuleForm.RECIPIENTS),
                form.lines(RuleForm.WORDS),
                form.categories(),
                seen);
    }
}
