package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.reply.ForwardMail;
import dev.madoguchi.application.reply.PassedOn;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.Mrkdwn;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.ForwardForm;
import dev.madoguchi.slack.post.MailChoices;
import dev.madoguchi.slack.post.ReplyPreview;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forward… in the menu of a card, and Answer them below the words of a third person: one form, whose mail leaves as every other. */
@Component
class ForwardMenu implements SlackControl {

    private final SlackControls controls;
    private final SlackForms forms;
    private final ClickedReply clicked;
    private final ForwardMail forward;
    private final PassedOn passedOn;
    private final ReplyPreview preview;
    private final Mrkdwn mrkdwn;
    private final Cards cards;
    private final SlackUsers users;
    private final SlackClient slack;
    private final Whisper whisper;

    ForwardMenu(
            SlackControls controls,
            SlackForms forms,
            ClickedReply clicked,
            ForwardMail forward,
            PassedOn passedOn,
            ReplyPreview preview,
            Mrkdwn mrkdwn,
            Cards cards,
            SlackUsers users,
            SlackClient slack,
            Whisper whisper) {
        this.controls = controls;
        this.forms = forms;
        this.clicked = clicked;
        this.forward = forward;
        this.passedOn = passedOn;
        this.preview = preview;
        this.mrkdwn = mrkdwn;
        this.cards = cards;
        this.users = users;
        this.slack = slack;
        this.whisper = whisper;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.ANSWER_THIRD, controls.onMessage(this::answer));
        app.viewSubmission(ForwardForm.ID, forms.sent(ForwardForm.TO, this::send));
    }

    /** From the menu of its card. */
    void open(Click click) {
        refuseUnlessNamed(click.agent().value());
        var id = new InquiryId(click.value());
        slack.open(click.triggerId(), form(click, id).forward(id));
    }

    private void answer(Click click) {
        var mail = clicked.bySomebodyWithAName(click);
        if (mail.kind() != Message.Kind.THIRD_PERSON) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        slack.open(click.triggerId(), form(click, mail.inquiry()).answer(mail));
    }

    private ForwardForm form(Click click, InquiryId id) {
        var choices = new MailChoices(users.zone(click.agent().value()), Words.in(click.language()));
        return new ForwardForm(passedOn.mails(id), passedOn.files(id), choices);
    }

    private void send(Submission form) {
        refuseUnlessNamed(form.agent().value());
        var mail = forward.write(new ForwardMail.Wanted(
                form.inquiry(),
                form.agent(),
                form.text(ForwardForm.TO),
                typed(form.text(ForwardForm.NOTE)),
                chosen(form, ForwardForm.MAILS).stream().map(MessageId::new).toList(),
                chosen(form, ForwardForm.FILES),
                form.more().isEmpty() ? null : new MessageId(Long.parseLong(form.more())),
                form.viewId()));
        if (mail.isHeld()) {
            show(mail);
        }
    }

    /** One that does not leave is told of in another way. */
    private void show(Message mail) {
        var note = preview.of(mail);
        cards.find(mail.inquiry())
                .ifPresent(card -> whisper.to(mail.author(), card.channel(), card.ts(), note.text(), note.blocks()));
    }

    private ThreadText typed(String note) {
        if (SlackText.escape(note).length() > SlackClient.LONGEST_TEXT) {
            throw new Refusal(Rule.TEXT_TOO_LONG, "…", SlackClient.LONGEST_TEXT);
        }
        var readable = mrkdwn.read(SlackText.escape(SlackText.visible(note)));
        return new ThreadText(readable.text(), readable.html(), readable.internal());
    }

    private static List<Long> chosen(Submission form, String name) {
        return form.value(name).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(option -> Long.parseLong(option.getValue()))
                .toList();
    }

    private void refuseUnlessNamed(String user) {
        if (users.standing(user) != Standing.AGENT) {
            throw new Refusal(Rule.NO_PUBLIC_NAME);
        }
    }
}
