package dev.madoguchi.slack.post;

import static dev.madoguchi.slack.post.Blocks.button;
import static dev.madoguchi.slack.post.Blocks.plain;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What can be clicked on a card: only what its status allows. */
final class CardButtons {

    private final CardView view;
    private final Words words;
    private final Status status;
    private final String value;

    CardButtons(CardView view, Words words) {
        this.view = view;
        this.words = words;
        status = view.inquiry().status();
        value = Long.toString(Objects.requireNonNull(view.inquiry().id()).value());
    }

    List<BlockElement> all() {
        var all = new ArrayList<BlockElement>();
        if (status.mayBeClaimed() && view.inquiry().agent() == null) {
            var claim = button(Actions.CLAIM, words.get("button.claim"), value);
            claim.setStyle("primary");
            all.add(claim);
        }
        if (status.mayBeReleased() && view.inquiry().agent() != null) {
            all.add(button(Actions.RELEASE, words.get("button.release"), value));
        }
        if (status.mayBeResolved()) {
            all.add(button(Actions.RESOLVE, words.get("button.resolve"), value));
        }
        if (status == Status.SNOOZED) {
            all.add(button(Actions.WAKE, words.get("button.wake"), value));
        }
        if (status.mayBeReopened()) {
            all.add(button(Actions.REOPEN, words.get("button.reopen"), value));
        }
        if (status == Status.SPAM) {
            all.add(button(Actions.NOT_SPAM, words.get("button.not-spam"), value));
        }
        if (status.isAnInquiry()) {
            all.add(button(Actions.CATEGORIES, words.get("button.categories"), value));
        }
        if (status.isOpen()) {
            all.add(button(Actions.TEMPLATE, words.get("button.template"), value));
        }
        var home = view.inquiry().mayBelongTo();
        if (status.isAnInquiry() && home != null) {
            all.add(join(home));
        }
        if (status.isOpen()) {
            all.add(menu());
        }
        return all;
    }

    private BlockElement join(InquiryId home) {
        var join = button(Actions.JOIN, words.get("button.join", home), value);
        join.setConfirm(ConfirmationDialogObject.builder()
                .title(plain(words.get("join.title")))
                .text(plain(words.get("join.text", home)))
                .confirm(plain(words.get("join.confirm")))
                .deny(plain(words.get("join.deny")))
                .build());
        return join;
    }

    /** Slack takes five entries at most. */
    private BlockElement menu() {
        return Blocks.menu(
                Actions.MENU,
                List.of(Actions.ASSIGN, Actions.SNOOZE, Actions.NO_ACTION, Actions.SPAM, Actions.MERGE),
                value,
                words);
    }

    /** What can be looked at, whatever the status is, and what can be done with its mails. */
    BlockElement mailMenu() {
        var acts = new ArrayList<>(List.of(Actions.ORIGINAL, Actions.HISTORY));
        if (status.isAnInquiry()) {
            acts.add(Actions.FORWARD);
        }
        if (status.isAnInquiry() && view.mails() > 1) {
            acts.add(Actions.SPLIT);
        }
        return Blocks.menu(Actions.MAIL_MENU, acts, value, words);
    }
}
