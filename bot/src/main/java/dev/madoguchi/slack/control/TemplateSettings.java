package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.madoguchi.application.reply.ManageTemplates;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.RuleForm;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import dev.madoguchi.slack.post.TemplateForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reply templates in the settings. */
@Component
class TemplateSettings implements SlackControl, SettingsPage {

    private final SettingsDoor door;
    private final ManageTemplates manage;
    private final ReplyTemplates templates;
    private final Categories categories;
    private final SupportMailboxes mailboxes;

    TemplateSettings(
            SettingsDoor door,
            ManageTemplates manage,
            ReplyTemplates templates,
            Categories categories,
            SupportMailboxes mailboxes) {
        this.door = door;
        this.manage = manage;
        this.templates = templates;
        this.categories = categories;
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(TemplateForm.ID, door.sent(this, TemplateForm.BODY, this::sent));
    }

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public List<Entry> entries(Words words) {
        return templates.all().stream()
                .map(template -> new Entry(
                        Long.toString(template.id()),
                        template.name(),
                        template.body().replace('\n', ' ')))
                .toList();
    }

    @Override
    public View form(String id, Words words) {
        var tree = new CategoryTree(categories.all());
        return TemplateForm.view(id.isEmpty() ? null : find(Long.parseLong(id)), tree, mailboxes.all(), words);
    }

    private ReplyTemplate find(long id) {
        return templates.all().stream()
                .filter(template -> template.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.SETTING_CHANGED));
    }

    private void sent(SettingsForm form) {
        if (form.about().equals("new")) {
            manage.create(template(0, 0, form), form.admin());
            return;
        }
        var about = form.about().split(" ", 2);
        long id = Long.parseLong(about[0]);
        int seen = Integer.parseInt(about[1]);
        if (form.allChosen(RuleForm.REMOVE).isEmpty()) {
            manage.change(template(id, seen, form), form.admin());
        } else {
            manage.remove(id, seen);
        }
    }

    private static ReplyTemplate template(long id, int seen, SettingsForm form) {
        return new ReplyTemplate(
                id,
                form.mailbox(),
                form.text(TemplateForm.NAME),
                form.text(TemplateForm.BODY),
                form.categories(),
                seen);
    }
}
