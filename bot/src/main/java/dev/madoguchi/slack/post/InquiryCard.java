package dev.madoguchi.slack.post;

import static dev.madoguchi.slack.post.Blocks.actions;
import static dev.madoguchi.slack.post.Blocks.button;
import static dev.madoguchi.slack.post.Blocks.context;
import static dev.madoguchi.slack.post.Blocks.header;
import static dev.madoguchi.slack.post.Blocks.mrkdwn;
import static dev.madoguchi.slack.post.Blocks.own;
import static dev.madoguchi.slack.post.Blocks.plain;
import static dev.madoguchi.slack.post.Blocks.said;

import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.delivery.Excerpt;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The message in the channel that shows an inquiry: drawn whole, from today's state only. */
final class InquiryCard {

    private static final int LINE = 300;
    private static final int SHOWN_FILES = 8;

    private final CardView view;
    private final Words words;
    private final InquiryId id;

    InquiryCard(CardView view) {
        this.view = view;
        words = Words.in(view.mailbox().language());
        id = Objects.requireNonNull(view.inquiry().id());
    }

    Note note() {
        return Note.of(blocks());
    }

    private List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(header(id + " " + subject()));
        blocks.add(context(facts()));
        var controls = new CardButtons(view, words);
        blocks.add(said(excerpt(), controls.mailMenu()));
        var notes = notes();
        if (!notes.isEmpty()) {
            blocks.add(context(notes));
        }
        blocks.addAll(new CardReplies(view, words).blocks());
        if (!view.notPosted().isEmpty()) {
            blocks.add(own(words.get(
                    "card.not-posted", SlackText.inert(view.notPosted().get(0), LINE))));
            blocks.add(actions(
                    "again-posts", List.of(button(Actions.POST_AGAIN, words.get("button.post-again"), value()))));
        }
        var buttons = controls.all();
        if (!buttons.isEmpty()) {
            blocks.add(actions("triage", buttons));
        }
        return blocks;
    }

    private String subject() {
        return view.inquiry().subject().isBlank()
                ? words.get("card.no-subject")
                : view.inquiry().subject();
    }

    private String excerpt() {
        return view.body().isBlank() ? words.get("card.no-text") : Excerpt.of(view.body());
    }

    private String name() {
        return SlackText.inert(view.customer().displayName(), LINE);
    }

    private String statusWord() {
        return words.get("status." + view.inquiry().status());
    }

    private List<ContextBlockElement> facts() {
        var facts = new ArrayList<ContextBlockElement>();
        var agent = view.inquiry().agent();
        var status = statusWord() + (agent == null ? "" : " · " + agent.mention());
        facts.add(mrkdwn(words.get("icon." + view.inquiry().status()) + " *" + status + "*"));
        facts.add(plain("👤 " + customer()));
        facts.add(plain("📮 " + SlackText.inert(view.mailbox().publicName(), LINE)));
        var since = view.inquiry().waitingSince();
        if (since != null) {
            facts.add(mrkdwn("⏱ " + words.get("card.waiting", words.time(since, "{date_short_pretty} {time}"))));
        }
        var deadline = view.mailbox()
                .serviceLevel()
                .deadline(view.inquiry().openedAt(), since)
                .orElse(null);
        if (deadline != null) {
            var key = deadline.isAfter(view.now()) ? "card.deadline" : "card.overdue";
            facts.add(mrkdwn(words.get(key, words.time(deadline, "{date_short_pretty} {time}"))));
        }
        var resolvedAt = view.inquiry().resolvedAt();
        if (resolvedAt != null) {
            facts.add(mrkdwn(words.get("card.resolved", words.time(resolvedAt, "{date_short_pretty} {time}"))));
        }
        if (view.inquiry().status() == Status.SNOOZED) {
            facts.add(mrkdwn(snoozed()));
        }
        if (!view.categories().isEmpty()) {
            facts.add(plain("🏷 "
                    + SlackText.inert(
                            view.categories().stream().map(Category::name).collect(Collectors.joining(", ")), LINE)));
        }
        return facts;
    }

    private String snoozed() {
        var until = view.inquiry().snoozedUntil();
        return until == null
                ? words.get("card.snoozed")
                : words.get("card.snoozed-until", words.time(until, "{date_short_pretty} {time}"));
    }

    private String customer() {
        var address = SlackText.inert(view.customer().address(), LINE);
        var who = name().equals(address) ? address : name() + " (" + address + ")";
        return view.earlier() == 0 ? who : who + " · " + words.get("card.earlier", view.earlier());
    }

    private List<ContextBlockElement> notes() {
        var notes = new ArrayList<ContextBlockElement>();
        view.remarks().forEach(remark -> notes.add(mrkdwn(words.get("remark." + remark))));
        var opening = view.opening();
        if (opening != null) {
            var origin = view.origin() == null ? "" : " " + words.get("card.origin", view.origin());
            notes.add(mrkdwn(
                    words.get("card.opened." + opening.kind(), opening.agent().mention()) + origin));
        }
        if (!Excerpt.fits(view.body())) {
            notes.add(mrkdwn(words.get("card.continued")));
        }
        if (!view.attachments().isEmpty()) {
            notes.add(plain("📎 "
                    + SlackText.inert(
                            view.attachments().stream().limit(SHOWN_FILES).collect(Collectors.joining(", ")), LINE)));
        }
        if (view.inquiry().follows() != null) {
            notes.add(mrkdwn(words.get("card.follows", view.inquiry().follows())));
        }
        if (view.inquiry().joinedTo() != null) {
            notes.add(mrkdwn(words.get("card.joined", view.inquiry().joinedTo())));
        } else if (view.inquiry().mayBelongTo() != null) {
            notes.add(mrkdwn(words.get("card.may-belong", view.inquiry().mayBelongTo())));
        }
        return notes;
    }

    private String value() {
        return Long.toString(id.value());
    }
}
