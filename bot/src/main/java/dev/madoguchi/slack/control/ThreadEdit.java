package dev.madoguchi.slack.control;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.Mrkdwn;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.CorrectionOffer;
import dev.madoguchi.slack.post.ReplyPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Editing a message in the undo window edits the mail, deleting it cancels the mail; later the author is told. A card that is deleted
 * comes again.
 */
@Component
class ThreadEdit implements SlackControl {

    private final Cards cards;
    private final ReplaceCard replace;
    private final Messages messages;
    private final ReplyToCustomer replies;
    private final SlackUsers users;
    private final Mrkdwn mrkdwn;
    private final ReplyPreview preview;
    private final SupportMailboxes mailboxes;
    private final Whisper whisper;

    ThreadEdit(
            Cards cards,
            ReplaceCard replace,
            Messages messages,
            ReplyToCustomer replies,
            SlackUsers users,
            Mrkdwn mrkdwn,
            ReplyPreview preview,
            SupportMailboxes mailboxes,
            Whisper whisper) {
        this.cards = cards;
        this.replace = replace;
        this.messages = messages;
        this.replies = replies;
        this.users = users;
        this.mrkdwn = mrkdwn;
        this.preview = preview;
        this.mailboxes = mailboxes;
        this.whisper = whisper;
    }

    @Override
    public void register(App app) {
        app.event(MessageChangedEvent.class, (payload, context) -> changed(context));
        app.event(MessageDeletedEvent.class, (payload, context) -> deleted(context));
    }

    private Response changed(EventContext context) {
        var event = RawEvent.of(context);
        var channel = event.get("channel").getAsString();
        var now = ThreadMessage.of(event.getAsJsonObject("message"), channel);
        if (now.isByPerson() && !sameAsBefore(event, now)) {
            messages.findBySlack(channel, now.ts())
                    .filter(message -> message.kind() == Message.Kind.REPLY)
                    .ifPresent(reply -> edit(reply, now));
        }
        return context.ack();
    }

    /** Slack tells of an edit too when it only unfolds a link. */
    private static boolean sameAsBefore(JsonObject event, ThreadMessage now) {
        return event.has("previous_message")
                && ThreadMessage.of(event.getAsJsonObject("previous_message"), now.channel())
                        .text()
                        .equals(now.text());
    }

    /** A reply that an edit turns into a note is not mailed. */
    private void edit(Message reply, ThreadMessage now) {
        var reason = StaysInternal.because(now, users.standing(now.user()));
        if (reason.isPresent() && replies.withdraw(reply.id(), true)) {
            tell(reply, now.threadTs(), "preview.kept");
            return;
        }
        var readable = mrkdwn.read(now.text());
        var text = new ThreadText(readable.text(), readable.html(), readable.internal());
        if (replies.edit(reply.id(), text)) {
            show(messages.get(reply.id()), now);
        } else if (reply.canBeTakenBack() || !reply.author().equals(now.user())) {
            tell(now.user(), reply, now.threadTs(), "late.draft");
        } else if (hasLeft(reply)) {
            var words = Words.in(mailboxes.languageOf(now.channel()));
            whisper.to(
                    now.user(),
                    now.channel(),
                    now.threadTs(),
                    words.get("late.edit"),
                    CorrectionOffer.blocks(reply, words));
        }
    }

    /** One that does not leave is told of in another way. */
    private void show(Message reply, ThreadMessage now) {
        if (reply.isHeld()) {
            var note = preview.of(reply);
            whisper.to(reply.author(), now.channel(), now.threadTs(), note.text(), note.blocks());
        }
    }

    private Response deleted(EventContext context) {
        var event = RawEvent.of(context);
        var channel = event.get("channel").getAsString();
        var ts = event.get("deleted_ts").getAsString();
        cards.inquiryAt(channel, ts).ifPresent(inquiry -> replace.deleted(inquiry, new Place(channel, ts)));
        messages.findBySlack(channel, ts)
                .filter(message -> message.kind() == Message.Kind.REPLY)
                .filter(reply -> !replies.withdraw(reply.id(), false) && hasLeft(reply))
                .ifPresent(reply -> tell(reply, threadOf(event), "late.delete"));
        return context.ack();
    }

    private static @Nullable String threadOf(JsonObject event) {
        return event.has("previous_message")
                        && event.getAsJsonObject("previous_message").has("thread_ts")
                ? event.getAsJsonObject("previous_message").get("thread_ts").getAsString()
                : null;
    }

    private static boolean hasLeft(Message reply) {
        return switch (reply.state()) {
            case SENT, PARTLY_SENT, LEAVING -> true;
            default -> false;
        };
    }

    private void tell(Message reply, @Nullable String threadTs, String key) {
        tell(reply.author(), reply, threadTs, key);
    }

    private void tell(String reader, Message reply, @Nullable String threadTs, String key) {
        var channel = reply.slackChannel() == null ? "" : reply.slackChannel();
        whisper.to(
                reader,
                channel,
                threadTs,
                Words.in(mailboxes.languageOf(channel)).get(key),
                List.of());
    }
}
