package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.reply.ChangeRecipients;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.RecipientsForm;
import dev.madoguchi.slack.post.ReplyPreview;
import org.springframework.stereotype.Component;

/** Edit recipients: the reply waits while its author fills in the form, and is shown again with the new ones. */
@Component
class RecipientsButton implements SlackControl {

    private final SlackControls controls;
    private final SlackForms forms;
    private final ClickedReply clicked;
    private final ChangeRecipients recipients;
    private final ReplyPreview preview;
    private final Cards cards;
    private final Whisper whisper;
    private final SlackClient slack;

    RecipientsButton(
            SlackControls controls,
            SlackForms forms,
            ClickedReply clicked,
            ChangeRecipients recipients,
            ReplyPreview preview,
            Cards cards,
            Whisper whisper,
            SlackClient slack) {
        this.controls = controls;
        this.forms = forms;
        this.clicked = clicked;
        this.recipients = recipients;
        this.preview = preview;
        this.cards = cards;
        this.whisper = whisper;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.RECIPIENTS, controls.onMessage(this::open));
        app.viewSubmission(RecipientsForm.ID, forms.sent(RecipientsForm.TO, this::change));
    }

    private void open(Click click) {
        var reply = recipients.begin(clicked.bySomebodyWithAName(click).id(), click.agent());
        slack.open(click.triggerId(), RecipientsForm.view(reply, Words.in(click.language())));
    }

    private void change(Submission form) {
        var reply = recipients.change(
                new MessageId(Long.parseLong(form.more())),
                form.text(RecipientsForm.TO),
                form.value(RecipientsForm.CC).isPresent() ? form.text(RecipientsForm.CC) : null,
                form.agent());
        if (reply.isHeld()) {
            var note = preview.of(reply);
            cards.find(reply.inquiry())
                    .ifPresent(card ->
                            whisper.to(form.agent().value(), card.channel(), card.ts(), note.text(), note.blocks()));
        }
    }
}
