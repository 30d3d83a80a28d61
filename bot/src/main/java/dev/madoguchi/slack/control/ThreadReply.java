package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.WrittenInThread;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.Mrkdwn;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is typed in the thread of a card: a reply if everything allows it, a note otherwise. */
@Component
class ThreadReply implements SlackControl {

    private final Cards cards;
    private final ReplyToCustomer replies;
    private final SlackUsers users;
    private final Mrkdwn mrkdwn;
    private final ReplyPreview preview;
    private final SupportMailboxes mailboxes;
    private final Whisper whisper;
    private final SlackIdentity identity;
    private final UnreadThreads unread;
    private final InstantSource clock;

    ThreadReply(
            Cards cards,
            ReplyToCustomer replies,
            SlackUsers users,
            Mrkdwn mrkdwn,
            ReplyPreview preview,
            SupportMailboxes mailboxes,
            Whisper whisper,
            SlackIdentity identity,
            UnreadThreads unread,
            InstantSource clock) {
        this.cards = cards;
        this.replies = replies;
        this.users = users;
        this.mrkdwn = mrkdwn;
        this.preview = preview;
        this.mailboxes = mailboxes;
        this.whisper = whisper;
        this.identity = identity;
        this.unread = unread;
        this.clock = clock;
    }

    /** The kinds that a person causes by writing. Every other kind of message is left alone. */
    @Override
    public void register(App app) {
        app.event(MessageEvent.class, (payload, context) -> take(context));
        app.event(MessageFileShareEvent.class, (payload, context) -> take(context));
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> take(context));
        app.event(MessageMeEvent.class, (payload, context) -> take(context));
    }

    private Response take(EventContext context) {
        take(ThreadMessage.of(RawEvent.of(context)));
        return context.ack();
    }

    /** As soon as it is heard of, by an event or by reading the thread. */
    void take(ThreadMessage written) {
        if (!written.isByPerson() || written.threadTs() == null) {
            return;
        }
        cards.inquiryAt(written.channel(), written.threadTs())
                .ifPresentOrElse(inquiry -> decide(inquiry, written), () -> waitForCard(written));
    }

    /** The card above it may have been posted while nobody has noted where: then it is read once that is known. */
    private void waitForCard(ThreadMessage written) {
        boolean underOurs =
                written.threadAuthor().isEmpty() || written.threadAuthor().equals(identity.botUserId());
        if (underOurs && mailboxes.channels().contains(written.channel())) {
            unread.add(new Place(written.channel(), Objects.requireNonNull(written.threadTs())), clock.instant());
        }
    }

    private void decide(InquiryId inquiry, ThreadMessage typed) {
        var readable = mrkdwn.read(typed.text());
        var written = new WrittenInThread(
                inquiry,
                new AgentId(typed.user()),
                typed.channel(),
                typed.ts(),
                typed.place().at(),
                readable.text(),
                readable.html(),
                readable.internal(),
                typed.files());
        var reason = StaysInternal.because(typed, users.standing(typed.user()));
        if (reason.isPresent()) {
            keep(written, typed, reason.get());
            return;
        }
        try {
            var reply = replies.write(written);
            if (reply.kind() == Message.Kind.REPLY && reply.isHeld()) {
                var note = preview.of(reply);
                tell(typed, note.text(), note.blocks());
            }
        } catch (Refusal refusal) {
            replies.keepAsNote(written, refusal.getMessage());
            var words = words(typed);
            tell(typed, words.get("internal.refused", words.of(refusal)), List.of());
        }
    }

    private void keep(WrittenInThread written, ThreadMessage typed, StaysInternal reason) {
        replies.keepAsNote(written, reason == StaysInternal.NOTE ? null : reason.name());
        if (reason != StaysInternal.NOTE) {
            tell(typed, words(typed).get("internal." + reason), List.of());
        }
    }

    private void tell(ThreadMessage typed, String text, List<LayoutBlock> blocks) {
        whisper.to(typed.user(), typed.channel(), typed.threadTs(), text, blocks);
    }

    private Words words(ThreadMessage typed) {
        return Words.in(mailboxes.languageOf(typed.channel()));
    }
}
