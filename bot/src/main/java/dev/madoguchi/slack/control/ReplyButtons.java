package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.PrivateNotes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.WhisperDelivery;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The buttons about a reply: Send now and Keep internal in the preview, Send again and It was sent on the card. */
@Component
class ReplyButtons implements SlackControl {

    private final SlackControls controls;
    private final ReplyToCustomer replies;
    private final ReplyOutcome outcome;
    private final ClickedReply clicked;
    private final WhisperDelivery whispers;
    private final PrivateNotes notes;

    ReplyButtons(
            SlackControls controls,
            ReplyToCustomer replies,
            ReplyOutcome outcome,
            ClickedReply clicked,
            WhisperDelivery whispers,
            PrivateNotes notes) {
        this.controls = controls;
        this.replies = replies;
        this.outcome = outcome;
        this.clicked = clicked;
        this.whispers = whispers;
        this.notes = notes;
    }

    @Override
    public void register(App app) {
        app.blockAction(
                Actions.SEND_NOW, controls.onMessage(click -> decide(click, "preview.sent-now", replies::sendNow)));
        app.blockAction(
                Actions.KEEP_INTERNAL,
                controls.onMessage(click -> decide(click, "preview.kept", id -> replies.cancel(id, true))));
        app.blockAction(
                Actions.SEND_AGAIN,
                controls.onMessage(click -> outcome.sendAgain(clicked.of(click).id(), click.agent())));
        app.blockAction(
                Actions.IT_WAS_SENT,
                controls.onMessage(click -> outcome.itWasSent(clicked.of(click).id(), click.agent())));
    }

    /** Only its author decides about a held reply; the preview then says what was decided. */
    private void decide(Click click, String outcome, Predicate<MessageId> decision) {
        var reply = clicked.of(click);
        boolean mayDecide =
                reply.agent().equals(click.agent()) || whispers.reader(reply).equals(click.agent());
        if (!mayDecide) {
            throw new Refusal(Rule.NOT_YOURS, reply.agent().mention());
        }
        boolean inTime = decision.test(reply.id());
        var key = inTime ? outcome : "preview.too-late";
        notes.replace(click.responseUrl(), Words.in(click.language()).get(key));
    }
}
