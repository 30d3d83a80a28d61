package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.application.WantSource;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.HistoryView;
import dev.madoguchi.slack.post.MailChoices;
import dev.madoguchi.slack.post.OriginalView;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The menus beside the words of a mail: the mail as it came, what else its customer wrote, and where it goes. */
@Component
class MailMenu implements SlackControl {

    private static final Logger log = LoggerFactory.getLogger(MailMenu.class);

    private final SlackControls controls;
    private final ClickedReply clicked;
    private final OriginalView original;
    private final HistoryView history;
    private final ForwardMenu forward;
    private final SplitMenu split;
    private final WantSource source;
    private final Messages messages;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final SlackUsers users;
    private final SlackClient slack;

    MailMenu(
            SlackControls controls,
            ClickedReply clicked,
            OriginalView original,
            HistoryView history,
            ForwardMenu forward,
            SplitMenu split,
            WantSource source,
            Messages messages,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            SlackUsers users,
            SlackClient slack) {
        this.controls = controls;
        this.clicked = clicked;
        this.original = original;
        this.history = history;
        this.forward = forward;
        this.split = split;
        this.source = source;
        this.messages = messages;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.users = users;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(
                Actions.MAIL_MENU,
                controls.onMenu(Map.of(
                        Actions.FORWARD,
                        forward::open,
                        Actions.SPLIT,
                        split::open,
                        Actions.ORIGINAL,
                        click -> open(click, new InquiryId(click.value()), 0),
                        Actions.HISTORY,
                        click -> slack.open(
                                click.triggerId(),
                                history.of(new InquiryId(click.value()), Words.in(click.language()))))));
        app.blockAction(
                Actions.POST_MENU,
                controls.onMessageMenu(Map.of(
                        Actions.SPLIT,
                        click -> split.open(click, clicked.of(click)),
                        Actions.ORIGINAL,
                        click -> open(click, clicked.of(click).inquiry(), click.value()))));
        app.blockAction(Actions.SHOW_OTHER, this::showOther);
        app.blockAction(Actions.SOURCE_FILE, this::wantSource);
        app.blockAction(Actions.SEE_CARD, (request, context) -> context.ack());
    }

    private void open(Click click, InquiryId id, long mail) {
        var choices = choices(click.agent(), click.language());
        slack.open(click.triggerId(), original.of(id, mail, choices));
    }

    private Response showOther(BlockActionRequest request, ActionContext context) {
        var view = request.getPayload().getView();
        var id = new InquiryId(Long.parseLong(view.getPrivateMetadata()));
        var chosen =
                request.getPayload().getActions().get(0).getSelectedOption().getValue();
        if (mayAct(request, id)) {
            var language = mailboxes.get(inquiries.get(id).snapshot().mailbox()).language();
            var reader = new AgentId(request.getPayload().getUser().getId());
            slack.update(view.getId(), original.of(id, Long.parseLong(chosen), choices(reader, language)));
        }
        return context.ack();
    }

    private MailChoices choices(AgentId reader, Locale language) {
        return new MailChoices(users.zone(reader.value()), Words.in(language));
    }

    private Response wantSource(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var id = new InquiryId(Long.parseLong(payload.getView().getPrivateMetadata()));
        var mail = new MessageId(Long.parseLong(payload.getActions().get(0).getValue()));
        Message wanted = messages.get(mail);
        if (mayAct(request, id) && wanted.inquiry().equals(id)) {
            source.of(mail, new AgentId(payload.getUser().getId()));
        }
        return context.ack();
    }

    /** A sheet has no place for a no; who may not act did not get it open either. */
    private boolean mayAct(BlockActionRequest request, InquiryId id) {
        try {
            controls.member(request.getPayload().getUser().getId(), id);
            return true;
        } catch (Refusal refusal) {
            log.warn("Nothing happens: {}", refusal.getMessage());
            return false;
        }
    }
}
