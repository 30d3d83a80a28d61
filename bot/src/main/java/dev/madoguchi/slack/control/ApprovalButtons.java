package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.ApproveReply;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.GiveBackForm;
import org.springframework.stereotype.Component;

/** Approve and Return, on the request in the thread. */
@Component
class ApprovalButtons implements SlackControl {

    private final SlackControls controls;
    private final SlackForms forms;
    private final Approvals approvals;
    private final ApproveReply approve;
    private final Messages messages;
    private final Cards cards;
    private final SlackClient slack;

    ApprovalButtons(
            SlackControls controls,
            SlackForms forms,
            Approvals approvals,
            ApproveReply approve,
            Messages messages,
            Cards cards,
            SlackClient slack) {
        this.controls = controls;
        this.forms = forms;
        this.approvals = approvals;
        this.approve = approve;
        this.messages = messages;
        this.cards = cards;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(
                Actions.APPROVE,
                controls.onMessage(click -> approve.approve(asked(click).id(), click.agent())));
        app.blockAction(Actions.GIVE_BACK, controls.onMessage(this::open));
        app.viewSubmission(
                GiveBackForm.ID,
                forms.sent(
                        GiveBackForm.COMMENT,
                        form -> approve.giveBack(
                                Long.parseLong(form.more()), form.text(GiveBackForm.COMMENT), form.agent())));
    }

    private void open(Click click) {
        var asked = asked(click);
        var inquiry = messages.get(asked.reply()).inquiry();
        slack.open(click.triggerId(), GiveBackForm.view(inquiry, asked.id(), Words.in(click.language())));
    }

    /** It counts only on the request itself; a click may be faster than the note of where that stands, then the channel counts. */
    private Approval asked(Click click) {
        var asked = approvals.get(click.value());
        boolean here = asked.place() == null
                ? cards.find(messages.get(asked.reply()).inquiry())
                        .filter(card -> card.channel().equals(click.channel()))
                        .isPresent()
                : new Place(click.channel(), click.messageTs()).equals(asked.place());
        if (!here) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        return asked;
    }
}
