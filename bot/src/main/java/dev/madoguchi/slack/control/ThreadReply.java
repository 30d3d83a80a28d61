package dev.madoguchi.slack.control;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
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
import dev.madoguchi.slack.control.ThreadMessage.Kind;
import dev.madoguchi.slack.post.ReplyPreview;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** Bolt passes on only the kinds of messages that it knows; here each is looked at, of whatever kind. */
    @Override
    public void register(App app) {
        app.use((request, response, chain) -> {
            if (request instanceof EventRequest event) {
                var happened = RawEvent.of(event.getContext());
                if (isNewMessage(happened)) {
                    take(ThreadMessage.of(happened));
                    return Response.ok();
                }
            }
            return chain.next(request);
        });
    }

    private static boolean isNewMessage(JsonObject event) {
        return event.get("type").getAsString().equals("message")
                && ThreadMessage.of(event).kind() != Kind.HIDDEN;
    }

    /** As soon as it is heard of, by an event or by reading the thread. */
    void take(ThreadMessage written) {
        var thread = written.threadTs();
        if (thread != null && isNews(written)) {
            cards.inquiryAt(written.channel(), thread)
                    .ifPresentOrElse(inquiry -> decide(inquiry, written), () -> waitForCard(written));
        }
    }

    /** Somebody else than the desk wrote it into a thread. */
    boolean isNews(ThreadMessage written) {
        var author = written.user();
        return written.threadTs() != null
                && written.kind() != Kind.HIDDEN
                && !author.equals(identity.botUserId())
                && !author.equals(identity.botId());
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
        var reason = reason(typed);
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

    private Optional<StaysInternal> reason(ThreadMessage typed) {
        return switch (typed.kind()) {
            case BY_PERSON -> StaysInternal.because(typed, users.standing(typed.user()));
            case BY_APP -> Optional.of(StaysInternal.APP);
            case UNKNOWN, HIDDEN -> Optional.of(StaysInternal.UNKNOWN_KIND);
        };
    }

    private void keep(WrittenInThread written, ThreadMessage typed, StaysInternal reason) {
        replies.keepAsNote(written, reason == StaysInternal.NOTE ? null : reason.name());
        if (reason.isTold()) {
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
