package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.reply.FillTemplate;
import dev.madoguchi.application.voice.FinishNeed;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.ReplyForm;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Template on the card: choose one, see it filled in, change it, and send it as an answer typed in the thread is sent. */
@Component
class ReplyByForm implements SlackControl {

    private static final Logger log = LoggerFactory.getLogger(ReplyByForm.class);

    private final SlackControls controls;
    private final SlackForms forms;
    private final FillTemplate templates;
    private final FormReply reply;
    private final FinishNeed needs;
    private final Triage triage;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final SlackClient slack;

    ReplyByForm(
            SlackControls controls,
            SlackForms forms,
            FillTemplate templates,
            FormReply reply,
            FinishNeed needs,
            Triage triage,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            SlackClient slack) {
        this.controls = controls;
        this.forms = forms;
        this.templates = templates;
        this.reply = reply;
        this.needs = needs;
        this.triage = triage;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(
                Actions.TEMPLATE,
                controls.onCard(click -> open(click, new InquiryId(click.value()), ReplyForm.NONE, "")));
        app.blockAction(Actions.CHOOSE_TEMPLATE, this::choose);
        app.viewSubmission(ReplyForm.ID, forms.sentWith(ReplyForm::input, this::send));
    }

    /** {@code source} says where the text is from. */
    void open(Click click, InquiryId id, String source, String text) {
        slack.open(
                click.triggerId(),
                ReplyForm.view(id, source, text, templates.offeredFor(id), Words.in(click.language())));
    }

    private Response choose(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        try {
            var about = payload.getView().getPrivateMetadata().split(" ", 2);
            var id = new InquiryId(Long.parseLong(about[0]));
            var agent = controls.member(payload.getUser().getId(), id);
            var chosen = payload.getActions().get(0).getSelectedOption().getValue();
            filled(id, chosen, agent)
                    .ifPresent(view -> slack.update(payload.getView().getId(), view));
        } catch (Refusal refusal) {
            log.warn("No template is shown: {}", refusal.getMessage());
        }
        return context.ack();
    }

    private Optional<View> filled(InquiryId id, String chosen, AgentId agent) {
        var words =
                Words.in(mailboxes.get(inquiries.get(id).snapshot().mailbox()).language());
        return template(id, chosen)
                .map(template -> ReplyForm.view(
                        id, chosen, templates.text(template, id, agent), templates.offeredFor(id), words));
    }

    private Optional<ReplyTemplate> template(InquiryId id, String source) {
        return templates.offeredFor(id).stream()
                .filter(template -> source.equals(ReplyForm.TEMPLATE + template.id()))
                .findFirst();
    }

    private void send(Submission form) {
        write(form);
        template(form.inquiry(), form.more())
                .filter(template -> !template.categories().isEmpty())
                .ifPresent(template -> triage.alsoCategorise(form.inquiry(), template.categories(), form.agent()));
    }

    /** A draft for one who waits for a need goes to them once. */
    private void write(Submission form) {
        var offer = ReplyForm.offer(form.more());
        offer.ifPresent(id -> needs.take(id, form.agent()));
        try {
            reply.write(form.inquiry(), form.agent(), form.text(ReplyForm.input(form.more())), form.viewId());
        } catch (RuntimeException notWritten) {
            offer.ifPresent(needs::giveBack);
            throw notWritten;
        }
    }
}
