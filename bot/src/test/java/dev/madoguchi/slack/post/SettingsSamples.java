package dev.madoguchi.slack.post;

import com.slack.api.model.view.View;
import dev.madoguchi.Given;
import dev.madoguchi.application.find.Answered;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ServiceText;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every page and form of the settings, filled with one text. */
final class SettingsSamples {

    private static final List<String> PAGES = List.of("categories", "rules", "templates", "hours", "agents", "digest");

    private final Words words;
    private final String text;
    private final List<Category> categories;

    SettingsSamples(Words words, String text, List<Category> categories) {
        this.words = words;
        this.text = text;
        this.categories = families(categories);
    }

    /** The first of every ten is above the others; every seventh is retired. */
    static List<Category> families(List<Category> categories) {
        return IntStream.range(0, categories.size())
                .mapToObj(i -> new Category(
                        categories.get(i).id(),
                        categories.get(i).name(),
                        i % 10 == 0 ? null : categories.get(i - i % 10).id(),
                        i % 7 == 3,
                        i))
                .toList();
    }

    Stream<View> views() {
        var pages = PAGES.stream()
                .flatMap(page -> Stream.of(0, 1, 100)
                        .flatMap(n -> Stream.of(0, 1)
                                .map(number -> SettingsViews.list(
                                        page,
                                        page.equals("hours") || page.equals("digest"),
                                        entries(n),
                                        number,
                                        words))));
        return Stream.of(
                        Stream.of(SettingsViews.root(PAGES, words), SettingsViews.no("…", words)),
                        pages,
                        categoryForms(),
                        ruleForms(),
                        templateForms(),
                        serviceForms())
                .flatMap(all -> all);
    }

    private List<Entry> entries(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Entry(Integer.toString(i), text.isBlank() ? "Refund" : text, i % 2 == 0 ? "" : text))
                .toList();
    }

    private Stream<View> ruleForms() {
        var texts = IntStream.range(0, CategoryRule.MOST_TEXTS)
                .mapToObj(i -> i + SlackText.inert(text, 60))
                .toList();
        var full = new CategoryRule(
                7, "madoguchi", texts, texts, texts, texts, Set.of(new CategoryId(1), new CategoryId(4)), 3);
        return Stream.of(
                RuleForm.view(null, new CategoryTree(List.of()), Given.MAILBOXES.all(), words),
                RuleForm.view(full, new CategoryTree(categories), Given.MAILBOXES.all(), words));
    }

    private Stream<View> templateForms() {
        var body = text.length() <= 100 ? text + "{customer}" : text.substring(0, 99) + "{customer}";
        var template = new ReplyTemplate(
                9, "madoguchi", "Name " + SlackText.inert(text, 60), body, Set.of(new CategoryId(1)), 2);
        return Stream.of(
                TemplateForm.view(null, new CategoryTree(List.of()), Given.MAILBOXES.all(), words),
                TemplateForm.view(template, new CategoryTree(categories), Given.MAILBOXES.all(), words),
                ReplyForm.view(new InquiryId(1_000_000), ReplyForm.NONE, "", List.of(), words),
                ReplyForm.view(new InquiryId(42), ReplyForm.TEMPLATE + 9, body, List.of(template), words),
                ReplyForm.view(new InquiryId(42), "d12", text, List.of(template), words));
    }

    private Stream<View> serviceForms() {
        var configured = Map.of(ServiceText.OPEN, "Mon-Fri 09:00-18:00", ServiceText.ZONE, text);
        var set = new Setting("mailbox:support", Map.of(ServiceText.DAYS_OFF, "12-29\n2026-08-13"), 3);
        var agent = new AgentId("U0AGENT01");
        return Stream.of(
                ServiceForm.view("support", Setting.none("mailbox:support"), Map.of(), words),
                ServiceForm.view("support", set, configured, words),
                DigestSettingForm.view("C0AAAAAAAA1", Setting.none("digest:C0AAAAAAAA1"), words),
                DigestSettingForm.view(
                        "C0AAAAAAAA1",
                        new Setting(
                                "d", Map.of("day", "-", "time", "09:30", "zone", "Asia/Tokyo", "language", "ja"), 1),
                        words),
                AgentForm.view(null, "", "", "0:0", words),
                AgentForm.view(agent, SlackText.inert(text, 80), SlackText.inert(text, 1_000), "3:1", words));
    }

    /** What is shown in threads and private notes around forms. */
    Stream<ReplyPreview.Note> notes() {
        var answers = IntStream.range(0, 3)
                .mapToObj(i -> new Answered(new InquiryId(i), text, new MessageId(i), text, null))
                .toList();
        var links = List.of("", "https://desk.slack.com/archives/C0AAAAAAAA1/p1763769600000100", "");
        var agent = new AgentId("U0AGENT01");
        var typed = text.isBlank() ? "x" : SlackText.inert(text, 3_000);
        var posted = new ReplyPreview.Note(typed, FormReplyPost.blocks(agent, typed, words));
        var more = new ReplyPreview.Note("x", List.of(FormReplyPost.cannotBeEdited(words)));
        var asks = new ReplyPreview.Note("x", List.of(CategoryForm.opens(new InquiryId(42), words)));
        return Stream.of(EarlierAnswersNote.note(new InquiryId(42), answers, links, words), posted, more, asks);
    }

    private Stream<View> categoryForms() {
        var tree = new CategoryTree(categories);
        var childless = new CategoryTree(List.of(new Category(new CategoryId(1), "One")));
        return Stream.of(
                CategoryEditForm.view(null, tree, words),
                CategoryEditForm.view(null, new CategoryTree(List.of()), words),
                CategoryEditForm.view(categories.get(0), tree, words),
                CategoryEditForm.view(categories.get(3), tree, words),
                CategoryEditForm.view(childless.tops().get(0), childless, words));
    }
}
