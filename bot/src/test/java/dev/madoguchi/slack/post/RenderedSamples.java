package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.madoguchi.Given;
import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.delivery.Excerpt;
import dev.madoguchi.application.find.Briefing;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.Approvals.Decision;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.SomeFigures;
import dev.madoguchi.application.voice.Needs.Count;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Customer;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.ReplyRules;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.guard.Finding;
import dev.madoguchi.domain.guard.Guard;
import dev.madoguchi.domain.voice.Anonymised;
import dev.madoguchi.domain.voice.Names;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.Voice;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every state of what the desk posts, filled with one text. */
final class RenderedSamples {

    private static final String HOSTILE = "<!channel> <!here> <@U0VICTIM01> <#C0AAAAAAAA1> <http://evil.example|bank>"
            + " <mailto:a@b.c|x> \u202Egnp.exe\u202C \u200B &lt;!everyone&gt; *bold* _it_ `code` :tada: \u0000\u0007";

    static final List<String> TEXTS = List.of(
            "",
            "The invoice is wrong. ".repeat(600),
            "請求書の金額が間違っています。髙橋①㈱～－".repeat(20),
            "👍🏽👨‍👩‍👧 🎉".repeat(60),
            HOSTILE.repeat(12));

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final AgentId AGENT = new AgentId("U0AGENT01");

    private final Locale language;
    private final Words words;
    private final String text;

    RenderedSamples(Locale language, String text) {
        this.language = language;
        this.words = Words.in(language);
        this.text = text;
    }

    Stream<CardView> cards() {
        var views = new ArrayList<CardView>();
        for (var status : Status.values()) {
            views.add(card(status, List.of(), List.of(), false));
            views.add(card(
                    status, List.of(reply(Message.State.FAILED), reply(Message.State.UNCERTAIN)), List.of(), true));
            views.add(card(status, List.of(message(310, Message.Kind.FORWARD, Message.State.FAILED)), List.of(), true));
            views.add(card(status, List.of(), List.of(text.isEmpty() ? "Slack says no" : text), true));
        }
        return views.stream();
    }

    Stream<List<LayoutBlock>> details() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.context(List.of(Blocks.plain(words.get("details.wrote", SlackText.inert(name(), 300))))));
        var pieces = SlackText.pieces(text.isBlank() ? words.get("card.no-text") : text, 2_900).stream()
                .limit(3)
                .toList();
        blocks.addAll(MailPost.blocks(incoming(9), pieces, true, words));
        var third = ThirdPersonPost.of(
                message(9, Message.Kind.THIRD_PERSON, Message.State.RECEIVED),
                List.of(message(8, Message.Kind.FORWARD, Message.State.SENT)),
                words);
        var between = new ArrayList<>(third.above());
        between.addAll(blocks);
        between.addAll(third.below());
        return Stream.of(blocks, between);
    }

    Stream<ReplyPreview.Note> previews() {
        var stopped = Stream.of(Reason.values())
                .map(reason ->
                        shown(reply(Message.State.STOPPED), hold(reason), reason == Reason.NEW_MAIL ? text : null));
        var leaving = Stream.of(Message.State.HELD, Message.State.SCHEDULED)
                .map(state -> shown(reply(state), Hold.none(new MessageId(4)), null));
        var forward = Stream.of(Message.State.HELD, Message.State.STOPPED, Message.State.SCHEDULED)
                .flatMap(state -> Stream.of(Reason.CHECKS, Reason.NEW_MAIL, Reason.RETURNED)
                        .map(reason -> shown(message(310, Message.Kind.FORWARD, state), hold(reason), null)));
        return Stream.of(stopped, leaving, forward).flatMap(all -> all).map(shown -> ReplyPreview.note(shown, words));
    }

    private ReplyPreview.Shown shown(Message reply, Hold hold, String newMail) {
        return new ReplyPreview.Shown(
                reply,
                hold,
                "Kim (" + name() + ") <support@madoguchi.example>",
                text,
                text.isEmpty() ? List.of() : List.of(name()),
                text.isEmpty() ? null : name(),
                newMail,
                true);
    }

    private Hold hold(Reason reason) {
        var found =
                Stream.of(Guard.values()).map(guard -> new Finding(guard, text)).toList();
        return Hold.none(new MessageId(4)).because(reason, found).heldBy(text.isEmpty() ? null : AGENT);
    }

    Stream<List<LayoutBlock>> approvals() {
        var open = asked(null);
        var mail = List.of(Blocks.said(text.isBlank() ? "x" : text));
        var asked = Stream.of(
                ApprovalPost.open(open, reply(Message.State.STOPPED), hold(Reason.APPROVAL), mail, null, words),
                ApprovalPost.open(
                        open, reply(Message.State.STOPPED), hold(Reason.APPROVAL), mail, "Before " + text, words));
        var decided = Stream.of(Decision.values())
                .map(decision -> ApprovalPost.decided(asked(decision), reply(Message.State.HELD), words));
        return Stream.concat(asked, decided);
    }

    private Approval asked(Decision decision) {
        return new Approval(
                17, new MessageId(4), "abc", "", text, NOW, null, decision, decision == null ? null : AGENT, text);
    }

    Stream<View> forms() {
        var chosen = IntStream.rangeClosed(1, 3).mapToObj(CategoryId::new).toList();
        return Stream.of(
                AssignForm.view(new InquiryId(1_000_000), null, words),
                AssignForm.view(new InquiryId(42), AGENT, words),
                SnoozeForm.view(new InquiryId(1_000_000), false, words),
                SnoozeForm.view(new InquiryId(1_000_000), true, words),
                newInquiry(0, NewInquiryForm.Kind.CALL),
                newInquiry(250, NewInquiryForm.Kind.MAIL),
                NewInquiryForm.refused(words.of(new Refusal(Refusal.Rule.NOT_ALLOWED)), words),
                RecipientsForm.view(reply(Message.State.HELD), words),
                GiveBackForm.view(new InquiryId(1_000_000), 17, words),
                MergeForm.view(new InquiryId(1_000_000), words),
                MergeForm.choice(new InquiryId(1_000_000), found(), words),
                SplitForm.view(mails(2).get(1), mails(2), words),
                SplitForm.view(mails(150).get(0), mails(150), words),
                new ForwardForm(mails(1), List.of(), words).forward(new InquiryId(1_000_000)),
                new ForwardForm(mails(150), files(150), words).forward(new InquiryId(1_000_000)),
                new ForwardForm(List.of(), files(1), words).answer(incoming(5)),
                HistoryView.view(List.of(), id -> "", words),
                HistoryView.view(
                        cards().map(CardView::inquiry).map(Inquiry::new).toList(),
                        id -> "https://desk.slack.com/archives/C0AAAAAAAA1/p1763769600000100",
                        words),
                original(1),
                original(100),
                DoneForm.view(need(null), 1_000, words),
                voiceForm(0),
                voiceForm(3),
                voiceForm(VoiceForm.MOST_NEEDS),
                SpamForm.view(new InquiryId(1_000_000), text.isEmpty() ? "a@b.example" : text, words),
                categoryForm(42, List.of(), Set.of(), List.of(), false),
                categoryForm(42, categories(3), Set.copyOf(chosen), chosen.subList(1, 2), false),
                categoryForm(1_000_000, categories(100), Set.of(), chosen, true),
                categoryForm(1_000_000, SettingsSamples.families(categories(250)), Set.copyOf(chosen), chosen, true));
    }

    private View voiceForm(int needs) {
        var known = IntStream.rangeClosed(1, needs).mapToObj(i -> need(i, null)).toList();
        var quote = Anonymised.of(text, new Names(List.of(name())), List.of());
        return VoiceForm.view(
                incoming(7),
                quote,
                known,
                new CategoryTree(categories(Math.min(needs, 250))),
                new CategoryId(2),
                words);
    }

    /** A need, what was said of it, and drafts for those who said it. */
    Stream<List<LayoutBlock>> needs() {
        var counted = new Count(1_000, 52, List.of("support", name()), Set.of());
        var voice = new Voice(1, new NeedId(1), name(), new CustomerId(1), null, null, name(), NOW, AGENT);
        return Stream.of(
                new NeedCard(need(null), counted, List.of(), words).blocks(),
                new NeedCard(need(AGENT), counted, List.of(name(), "b"), words).blocks(),
                new VoicePost(voice, "", LocalDate.EPOCH, Optional.empty(), words).blocks(),
                new VoicePost(voice, name(), LocalDate.EPOCH, Optional.of("#42"), words).blocks(),
                new OfferPost(need(AGENT), offer(null), null, words).blocks(),
                new OfferPost(need(AGENT), offer(AGENT), null, words).blocks(),
                new OfferPost(need(AGENT), offer(null), new InquiryId(41), words).blocks(),
                new OfferPost(need(null), offer(null), null, words).blocks());
    }

    private Need need(AgentId doneBy) {
        return need(1, doneBy);
    }

    private Need need(long id, AgentId doneBy) {
        var name = name().substring(0, Math.min(Need.LONGEST_NAME, name().length()));
        return new Need(new NeedId(id), "C0AAAAAAAA1", name, NOW, doneBy, doneBy == null ? null : NOW);
    }

    private Offer offer(AgentId sentBy) {
        return new Offer(1, new NeedId(1), new InquiryId(42), text.isBlank() ? "x" : text, NOW, null, sentBy);
    }

    private View newInquiry(int categories, NewInquiryForm.Kind kind) {
        var shown = text.length() > 3_000 ? text.substring(0, 3_000) : text;
        return NewInquiryForm.view(
                new NewInquiryForm.Draft(
                        List.of(mailbox()),
                        null,
                        kind,
                        shown,
                        "C0AAAAAAAA1 1763769600.000100",
                        new CategoryTree(categories(categories))),
                words);
    }

    private View categoryForm(
            long inquiry, List<Category> all, Set<CategoryId> chosen, List<CategoryId> suggested, boolean resolves) {
        return CategoryForm.view(new InquiryId(inquiry), new CategoryTree(all), chosen, suggested, resolves, words);
    }

    Stream<DigestShown> digests() {
        return Stream.of(0, 1, 40)
                .flatMap(n -> Stream.of(true, false)
                        .map(soFar -> new DigestShown(
                                figures(n),
                                words,
                                soFar,
                                soFar ? null : LocalDate.parse("2026-11-16"),
                                id -> "https://desk.slack.com/archives/C0AAAAAAAA1/p1763769600000100",
                                id -> text)));
    }

    private List<Message> mails(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(this::incoming).toList();
    }

    private List<Attachments.Attachment> files(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Attachments.Attachment(i, text, "image/png", 3, null, true))
                .toList();
    }

    private List<Found> found() {
        return IntStream.rangeClosed(1, MergeForm.MOST)
                .mapToObj(i -> new Found(new InquiryId(i), text, name(), Status.NEW, null, NOW, text))
                .toList();
    }

    private View original(int mails) {
        var offered = mails(mails);
        return OriginalView.view(new InquiryId(1_000_000), offered, offered.get(0), text, words);
    }

    List<String> lines() {
        var plain = Stream.of(
                What.REPLY_CANCELLED,
                What.BOUNCED,
                What.REPLY_FAILED,
                What.REPLY_UNCERTAIN,
                What.FORWARD_FAILED,
                What.FORWARD_UNCERTAIN);
        return Stream.concat(
                        plain.map(what -> new InquiryEvent(what, NOW, null, null, text)),
                        Stream.of(
                                new InquiryEvent(What.ASSIGNED, NOW, AGENT, null, (AGENT.value() + " " + text).strip()),
                                new InquiryEvent(What.ASSIGNED, NOW, AGENT, null, AGENT.value()),
                                new InquiryEvent(What.REPLY_APPROVED, NOW, AGENT, null, AGENT.value()),
                                new InquiryEvent(
                                        What.REPLY_RETURNED, NOW, AGENT, null, (AGENT.value() + " " + text).strip()),
                                new InquiryEvent(What.REPLY_SENT, NOW, AGENT, null, null),
                                new InquiryEvent(What.FORWARD_SENT, NOW, AGENT, null, name() + "\n" + text),
                                new InquiryEvent(What.SPLIT_OFF, NOW, AGENT, null, "57 " + NOW),
                                new InquiryEvent(What.SPLIT_FROM, NOW, AGENT, null, "42"),
                                new InquiryEvent(What.REPLY_HANDED, NOW, AGENT, null, AGENT.value()),
                                new InquiryEvent(What.REPLY_SCHEDULED, NOW, AGENT, null, NOW.toString()),
                                new InquiryEvent(What.CUSTOMER_SILENT, NOW, null, null, AGENT.value()),
                                new InquiryEvent(What.WOKE, NOW, null, null, AGENT.value()),
                                new InquiryEvent(What.WOKE, NOW, null, null, null)))
                .map(event -> LineDelivery.line(event, InquiryId::toString, words))
                .toList();
    }

    /** The packet for a colleague, with everything and with nothing. */
    Stream<List<LayoutBlock>> briefings() {
        var others = new LookSamples(words, text).listed(3);
        var full = new Briefing(
                incoming(1),
                incoming(2),
                reply(Message.State.SENT),
                List.of(name(), name()),
                List.of(name(), "b.pdf"),
                List.of());
        var none = new Briefing(null, null, null, List.of(), List.of(), List.of());
        return Stream.of(
                new BriefingBlocks(full, others, LookSamples.LINES, words).blocks(AGENT),
                new BriefingBlocks(none, List.of(), LookSamples.LINES, words).blocks(AGENT));
    }

    /** Direct messages. */
    Stream<ReplyPreview.Note> told() {
        var link = "https://desk.slack.com/archives/C0AAAAAAAA1/p1763769600000100";
        var inquiry = card(Status.CLAIMED, List.of(), List.of(), false).inquiry();
        return Stream.of(
                        new InquiryEvent(What.ASSIGNED, NOW, AGENT, null, (AGENT.value() + " " + text).strip()),
                        new InquiryEvent(What.OVERDUE, NOW, null, null, AGENT.value()))
                .map(event ->
                        DirectDelivery.note(new InquiryHistory.Entry(new InquiryId(42), event), inquiry, link, words));
    }

    /** What is said to one person, without blocks. */
    Stream<String> notes() {
        var agent = AGENT.mention();
        var inert = SlackText.inert(name(), 300);
        var refusals = Stream.of(Refusal.Rule.values()).map(rule -> words.of(new Refusal(rule, agent, inert)));
        var internal = Stream.of("MENTION", "EMPTY", "NO_PUBLIC_NAME", "OUTSIDER")
                .map(reason -> words.get("internal." + reason));
        var others = Stream.of(
                        "late.edit",
                        "late.delete",
                        "preview.sent-now",
                        "preview.kept",
                        "preview.too-late",
                        "command.help")
                .map(key -> words.get(key));
        return Stream.of(refusals, internal, others).flatMap(all -> all);
    }

    private CardView card(Status status, List<Message> troubled, List<String> notPosted, boolean everything) {
        var claimed = status != Status.NEW && status != Status.JOINED;
        return new CardView(
                new Inquiry.Snapshot(
                        new InquiryId(42),
                        "support",
                        new CustomerId(1),
                        text,
                        status,
                        claimed ? AGENT : null,
                        NOW,
                        status == Status.NEW || status == Status.CLAIMED ? NOW : null,
                        status.mayBeReopened() ? NOW : null,
                        status == Status.SNOOZED && everything ? NOW : null,
                        everything ? new InquiryId(7) : null,
                        everything ? new InquiryId(8) : null,
                        status == Status.JOINED ? new InquiryId(8) : null,
                        Set.of()),
                mailbox(),
                new Customer(new CustomerId(1), "anna@customers.example", text.isEmpty() ? null : text),
                everything ? categories(12) : List.of(),
                text,
                everything ? List.of(Message.Remark.values()) : List.of(),
                everything ? List.of(name(), "b.pdf") : List.of(),
                troubled,
                everything ? waiting() : List.of(),
                notPosted,
                everything ? 2 : 1,
                everything ? message(9, Message.Kind.NOTE, Message.State.INTERNAL) : null,
                everything ? "https://desk.slack.com/archives/C0AAAAAAAA1/p1763769600000100" : null,
                everything ? 3 : 0,
                NOW.plusSeconds(status == Status.CLAIMED ? 1_000_000 : 60));
    }

    private List<CardReplies.Waiting> waiting() {
        return List.of(
                new CardReplies.Waiting(reply(Message.State.STOPPED), hold(Reason.DRAFT)),
                new CardReplies.Waiting(message(311, Message.Kind.FORWARD, Message.State.STOPPED), hold(Reason.CHECKS)),
                new CardReplies.Waiting(reply(Message.State.SCHEDULED), Hold.none(new MessageId(4))));
    }

    private Message incoming(int number) {
        return message(number, Message.Kind.INCOMING, Message.State.RECEIVED);
    }

    private Message reply(Message.State state) {
        return message(300 + state.ordinal(), Message.Kind.REPLY, state);
    }

    private Message message(int number, Message.Kind kind, Message.State state) {
        return new Message(
                new MessageId(number),
                new InquiryId(42),
                kind,
                state,
                NOW,
                AGENT.value(),
                null,
                List.of("anna@customers.example"),
                List.of("ben@customers.example"),
                "Re: " + text,
                text,
                null,
                kind == Message.Kind.INCOMING ? text : "",
                "id@madoguchi.example",
                "C0AAAAAAAA1",
                kind == Message.Kind.FORWARD ? null : "1763769600.000100",
                null,
                NOW,
                null,
                state == Message.State.HELD ? null : "550 " + text,
                List.of());
    }

    List<Category> categories(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Category(
                        new CategoryId(i), (i + " " + name()).substring(0, Math.min(75, (i + " " + name()).length()))))
                .toList();
    }

    private String name() {
        return text.isBlank() ? "x" : Excerpt.of(text);
    }

    private Figures figures(int categories) {
        var monday = LocalDate.parse("2026-11-16");
        return categories == 0
                ? SomeFigures.nothing(monday)
                : SomeFigures.with(
                        monday,
                        categories(categories).stream()
                                .map(category -> SomeFigures.category(category.name(), 12, 10))
                                .toList(),
                        List.of(new Figures.Outlier(text, 10, 3.6, 0, 8), new Figures.Outlier("", 1, 9, 4, 15)));
    }

    private SupportMailbox mailbox() {
        return new SupportMailbox(
                "support",
                "support@madoguchi.example",
                List.of(),
                name(),
                "C0AAAAAAAA1",
                language,
                "",
                "",
                Duration.ofSeconds(30),
                true,
                false,
                null,
                null,
                1,
                ReplyRules.usual(),
                () -> Given.PROMISED,
                false,
                null);
    }
}
