package dev.madoguchi.slack.post;

import com.slack.api.model.view.View;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The forms that the controls of a card, a reply and a Home open. */
final class FormCases {

    private final Drawing drawing;
    private final Samples some;
    private final Data data;
    private final Words words;
    private final MailChoices choices;

    private FormCases(Drawing drawing) {
        this.drawing = drawing;
        some = drawing.some;
        data = drawing.data;
        words = drawing.words;
        choices = new MailChoices(ZoneOffset.UTC, words);
    }

    static void draw(Drawing drawing) {
        var forms = new FormCases(drawing);
        forms.ofTheCard();
        forms.ofTwoInquiries();
        forms.categories();
        forms.replies();
        forms.newInquiries();
    }

    private void open(String name, View view) {
        drawing.open("form " + name, view);
    }

    private void ofTheCard() {
        open("assign", AssignForm.view(Samples.INQUIRY, null, words));
        open("assign again", AssignForm.view(Samples.INQUIRY, Samples.AGENT, words));
        open("snooze", SnoozeForm.view(Samples.INQUIRY, false, words));
        open("snooze until the customer is silent", SnoozeForm.view(Samples.INQUIRY, true, words));
        open("spam", SpamForm.view(Samples.INQUIRY, data.address(), words));
        open("give back", GiveBackForm.view(Samples.INQUIRY, 17, words));
        open("recipients", RecipientsForm.view(some.reply(State.HELD), words));
    }

    private void ofTwoInquiries() {
        open("merge", MergeForm.view(Samples.INQUIRY, words));
        open("merge, several found", MergeForm.choice(Samples.INQUIRY, some.found(MergeForm.MOST), words));
        open("merge, one found", MergeForm.choice(Samples.INQUIRY, some.found(1), words));
        for (int mails : new int[] {2, 150}) {
            open("split of " + mails, SplitForm.view(some.incoming(mails), some.mails(mails), choices));
            open("split of the first of " + mails, SplitForm.view(some.incoming(1), some.mails(mails), choices));
            var forward = new ForwardForm(some.mails(mails), some.files(data.many()), choices);
            open("forward of " + mails, forward.forward(Samples.INQUIRY));
            open("answer a third person, of " + mails, forward.answer(some.incoming(5)));
        }
        open("forward of nothing", new ForwardForm(List.of(), List.of(), choices).forward(Samples.INQUIRY));
    }

    private void categories() {
        var chosen = ids(3);
        for (boolean resolves : new boolean[] {false, true}) {
            category("none", List.of(), Set.of(), resolves);
            category("one level", some.categories(100), Set.of(), resolves);
            category("two levels", some.families(250), chosen, resolves);
        }
    }

    private void category(String name, List<Category> all, Set<CategoryId> chosen, boolean resolves) {
        open(
                "categories, " + name + " " + resolves,
                CategoryForm.view(
                        Samples.INQUIRY, new CategoryTree(all), chosen, List.copyOf(ids(2)), resolves, words));
        drawing.whisper(
                "a category is needed",
                new ReplyPreview.Note(
                        words.get("categories.required", Samples.INQUIRY),
                        List.of(CategoryForm.opens(Samples.INQUIRY, words))));
    }

    private void replies() {
        var templates = IntStream.rangeClosed(1, data.many())
                .mapToObj(i -> template(i, data.typed(ReplyTemplate.LONGEST_BODY)))
                .toList();
        open("reply", ReplyForm.view(Samples.INQUIRY, ReplyForm.NONE, "", templates, words));
        open(
                "reply by template",
                ReplyForm.view(Samples.INQUIRY, ReplyForm.TEMPLATE + 1, data.text(), templates, words));
        open("reply by draft", ReplyForm.view(Samples.INQUIRY, "d12", data.text(), List.of(), words));
    }

    private ReplyTemplate template(long id, String body) {
        return new ReplyTemplate(id, null, data.typed(ReplyTemplate.LONGEST_NAME), body, ids(1), 2);
    }

    private void newInquiries() {
        for (var kind : NewInquiryForm.Kind.values()) {
            newInquiry(kind, some.mailboxes(1), List.of());
            newInquiry(kind, some.mailboxes(1 + data.many()), some.families(250));
        }
        open("new inquiry refused", NewInquiryForm.refused(words.get("home.no-mailbox"), words));
    }

    private void newInquiry(NewInquiryForm.Kind kind, List<SupportMailbox> mailboxes, List<Category> categories) {
        var draft = new NewInquiryForm.Draft(
                mailboxes,
                null,
                kind,
                SlackText.start(data.text(), NewInquiryForm.LONGEST_TEXT),
                "C0AAAAAAAA1 1763769600.000100",
                new CategoryTree(categories));
        open("new inquiry " + kind + " in " + mailboxes.size(), NewInquiryForm.view(draft, words));
    }

    private static Set<CategoryId> ids(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(CategoryId::new).collect(Collectors.toSet());
    }
}
