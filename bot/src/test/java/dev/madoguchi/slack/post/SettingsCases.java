package dev.madoguchi.slack.post;

import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ServiceText;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Every page and form of the settings. */
final class SettingsCases {

    private static final List<String> PAGES = List.of("categories", "rules", "templates", "hours", "agents", "digest");
    private static final int LONGEST_SETTING = 1_000;

    private final Drawing drawing;
    private final Samples some;
    private final Data data;
    private final Words words;

    private SettingsCases(Drawing drawing) {
        this.drawing = drawing;
        some = drawing.some;
        data = drawing.data;
        words = drawing.words;
    }

    static void draw(Drawing drawing) {
        var settings = new SettingsCases(drawing);
        settings.pages();
        settings.categories();
        settings.rules();
        settings.templates();
        settings.services();
        settings.agents();
    }

    private void pages() {
        drawing.open("settings", SettingsViews.root(PAGES, words));
        drawing.open("no settings", SettingsViews.no(words.get("refusal.NOT_AN_ADMIN"), words));
        for (var page : PAGES) {
            boolean fixed = page.equals("hours") || page.equals("digest");
            for (int number = 0; number < 3; number++) {
                drawing.open("settings " + page, SettingsViews.list(page, fixed, entries(), number, words));
            }
        }
    }

    private List<Entry> entries() {
        return data.each()
                .mapToObj(i -> new Entry(Integer.toString(i), data.typed(75), i % 2 == 0 ? "" : data.text()))
                .toList();
    }

    private void categories() {
        for (int count : new int[] {1, 250}) {
            var all = some.families(count);
            var tree = new CategoryTree(all);
            drawing.open("new category of " + count, CategoryEditForm.view(null, tree, words));
            for (Category category : all.subList(0, Math.min(all.size(), 4))) {
                drawing.open("category of " + count, CategoryEditForm.view(category, tree, words));
            }
        }
        drawing.open("first category", CategoryEditForm.view(null, new CategoryTree(List.of()), words));
    }

    private void rules() {
        var texts = IntStream.range(0, data == Data.EMPTY ? 0 : CategoryRule.MOST_TEXTS)
                .mapToObj(i -> data.typed(CategoryRule.LONGEST_TEXT))
                .toList();
        var chosen = Set.of(new CategoryId(1), new CategoryId(4));
        var rule = new CategoryRule(7, "support", texts, texts, texts, texts, chosen, 3);
        drawing.open("new rule", RuleForm.view(null, new CategoryTree(List.of()), mailboxes(), words));
        drawing.open("rule", RuleForm.view(rule, new CategoryTree(some.families(250)), mailboxes(), words));
    }

    private void templates() {
        var template = new ReplyTemplate(
                9,
                "support",
                data.typed(ReplyTemplate.LONGEST_NAME),
                data.typed(ReplyTemplate.LONGEST_BODY),
                Set.of(new CategoryId(1)),
                2);
        drawing.open("new template", TemplateForm.view(null, new CategoryTree(List.of()), mailboxes(), words));
        drawing.open("template", TemplateForm.view(template, new CategoryTree(some.families(250)), mailboxes(), words));
    }

    private void services() {
        var none = Setting.none("mailbox:support");
        var texts = new HashMap<String, String>();
        ServiceText.KEYS.forEach(key -> texts.put(key, data.typed(LONGEST_SETTING)));
        drawing.open("hours as configured", ServiceForm.view("support", none, texts, words));
        drawing.open("hours", ServiceForm.view("support", new Setting("mailbox:support", texts, 3), Map.of(), words));
        var digest = Map.of("day", "-", "time", "09:30", "zone", "Asia/Tokyo", "language", "ja");
        drawing.open("digest as configured", DigestSettingForm.view(Drawing.CHANNEL, none, words));
        drawing.open("digest settings", DigestSettingForm.view(Drawing.CHANNEL, new Setting("d", digest, 1), words));
    }

    private void agents() {
        drawing.open("new agent", AgentForm.view(null, "", "", "0:0", words));
        drawing.open("agent", AgentForm.view(Samples.AGENT, data.person(), data.typed(LONGEST_SETTING), "3:1", words));
    }

    private List<SupportMailbox> mailboxes() {
        return some.mailboxes(1 + data.many());
    }
}
