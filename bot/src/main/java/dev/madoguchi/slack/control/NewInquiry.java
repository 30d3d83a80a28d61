package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.Mrkdwn;
import dev.madoguchi.slack.OtherChannels;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.NewInquiryForm;
import dev.madoguchi.slack.post.NewInquiryForm.Kind;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New inquiry, from the command, the shortcut, the Home or any message: opens the form, in the language of the person. */
@Component
class NewInquiry implements SlackControl {

    private final SlackControls controls;
    private final SlackUsers users;
    private final SlackMembers members;
    private final OtherChannels channels;
    private final Cards cards;
    private final Categories categories;
    private final SupportMailboxes mailboxes;
    private final Mrkdwn mrkdwn;
    private final SlackClient slack;

    NewInquiry(
            SlackControls controls,
            SlackUsers users,
            SlackMembers members,
            OtherChannels channels,
            Cards cards,
            Categories categories,
            SupportMailboxes mailboxes,
            Mrkdwn mrkdwn,
            SlackClient slack) {
        this.controls = controls;
        this.users = users;
        this.members = members;
        this.channels = channels;
        this.cards = cards;
        this.categories = categories;
        this.mailboxes = mailboxes;
        this.mrkdwn = mrkdwn;
        this.slack = slack;
    }

    /** The names of the shortcuts stand in manifest.yml. */
    @Override
    public void register(App app) {
        app.globalShortcut(Actions.NEW_INQUIRY, (request, context) -> {
            var payload = request.getPayload();
            open(payload.getUser().getId(), payload.getTriggerId(), null);
            return context.ack();
        });
        app.blockAction(Actions.NEW_INQUIRY, (request, context) -> {
            var payload = request.getPayload();
            open(payload.getUser().getId(), payload.getTriggerId(), null);
            return context.ack();
        });
        app.messageShortcut(Actions.INQUIRY_FROM, this::from);
    }

    /** {@code channel} is where somebody asks for it; its mailbox is chosen first. */
    void open(String user, String trigger, @Nullable String channel) {
        show(user, trigger, () -> form(user, channel, Kind.MAIL, "", ""));
    }

    private Response from(MessageShortcutRequest request, MessageShortcutContext context) {
        var payload = request.getPayload();
        var channel = payload.getChannel().getId();
        var user = payload.getUser().getId();
        show(user, payload.getTriggerId(), () -> {
            var ts = payload.getMessageTs();
            refuseIfOfAnInquiry(
                    channel, Objects.requireNonNullElse(payload.getMessage().getThreadTs(), ts));
            if (!channels.look(channel).isIn()) {
                throw new Refusal(Rule.NOT_IN_CHANNEL);
            }
            var text = mrkdwn.read(
                            Objects.requireNonNullElse(payload.getMessage().getText(), ""))
                    .text();
            return form(
                    user, channel, Kind.CALL, SlackText.start(text, NewInquiryForm.LONGEST_TEXT), channel + " " + ts);
        });
        return context.ack();
    }

    private void refuseIfOfAnInquiry(String channel, String thread) {
        cards.inquiryAt(channel, thread).ifPresent(inquiry -> {
            throw new Refusal(Rule.BELONGS_ALREADY, "", inquiry);
        });
    }

    private View form(String user, @Nullable String channel, Kind kind, String text, String origin) {
        controls.agent(user);
        var visible = members.mailboxesFor(user);
        if (visible.isEmpty()) {
            return NewInquiryForm.refused(words(user).get("home.no-mailbox"), words(user));
        }
        var here = visible.stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .findFirst()
                .orElse(null);
        return NewInquiryForm.view(
                new NewInquiryForm.Draft(visible, here, kind, text, origin, new CategoryTree(categories.all())),
                words(user));
    }

    /** A shortcut has no channel in which a no could be told: it stands where the form would. */
    private void show(String user, String trigger, Supplier<View> form) {
        View view;
        try {
            view = form.get();
        } catch (Refusal refusal) {
            view = NewInquiryForm.refused(words(user).of(refusal), words(user));
        }
        slack.open(trigger, view);
    }

    private Words words(String user) {
        return Words.in(users.language(user).orElseGet(mailboxes::defaultLanguage));
    }
}
