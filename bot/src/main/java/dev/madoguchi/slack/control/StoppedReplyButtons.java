package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.ReplyLock;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.PrivateNotes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.ReplyPreview;
import dev.madoguchi.slack.post.WhisperDelivery;
import org.springframework.stereotype.Component;

/** What is done with a reply that does not leave by itself: Send, Take over and send, Hand over, Use the draft. */
@Component
class StoppedReplyButtons implements SlackControl {

    private final SlackControls controls;
    private final ClickedReply clicked;
    private final ReplyToCustomer replies;
    private final ReplyLock lock;
    private final Messages messages;
    private final Cards cards;
    private final ReplyPreview preview;
    private final WhisperDelivery whispers;
    private final PrivateNotes notes;
    private final Whisper whisper;

    StoppedReplyButtons(
            SlackControls controls,
            ClickedReply clicked,
            ReplyToCustomer replies,
            ReplyLock lock,
            Messages messages,
            Cards cards,
            ReplyPreview preview,
            WhisperDelivery whispers,
            PrivateNotes notes,
            Whisper whisper) {
        this.controls = controls;
        this.clicked = clicked;
        this.replies = replies;
        this.lock = lock;
        this.messages = messages;
        this.cards = cards;
        this.preview = preview;
        this.whispers = whispers;
        this.notes = notes;
        this.whisper = whisper;
    }

    @Override
    public void register(App app) {
        app.blockAction(
                Actions.SEND,
                controls.onVersion((click, version) -> decide(click, reply -> {
                    boolean leaves = replies.send(reply.id(), version, click.agent());
                    return leaves ? "preview.sent-now" : "preview.stopped-again";
                })));
        app.blockAction(
                Actions.TAKE_OVER,
                controls.onVersion((click, version) -> decide(click, reply -> {
                    var taken = lock.takeOver(reply.id(), version, click.agent());
                    return shown(click, taken, "preview.taken-over");
                })));
        app.blockAction(
                Actions.HAND_OVER,
                controls.onVersion((click, version) -> decide(click, reply -> {
                    lock.hand(reply.id(), version, click.agent());
                    return "preview.handed-over";
                })));
        app.blockAction(
                Actions.USE_DRAFT,
                controls.onVersion((click, version) -> decide(click, reply -> {
                    var used = lock.use(reply.id(), version, click.agent());
                    return shown(click, used, "preview.draft-used");
                })));
        app.blockAction(Actions.SHOW_REPLY, controls.onMessage(this::show));
    }

    /** Gives the key of what the note says afterwards. */
    private interface Decision {
        String about(Message reply);
    }

    /** Who was too late sees what there is to decide now. */
    private void decide(Click click, Decision decision) {
        var reply = clicked.bySomebodyWithAName(click);
        try {
            var key = decision.about(reply);
            notes.replace(click.responseUrl(), Words.in(click.language()).get(key));
        } catch (Refusal refusal) {
            if (refusal.rule() == Rule.TAKEN_MEANWHILE || refusal.rule() == Rule.CHANGED_MEANWHILE) {
                lookAgain(click, reply);
            }
            throw refusal;
        }
    }

    private void lookAgain(Click click, Message before) {
        lock.lookAgain(before.id());
        var now = messages.get(before.id());
        if (now.canBeTakenBack() && whispers.reader(now).equals(click.agent())) {
            whisper(click, now);
        }
    }

    private String shown(Click click, Message reply, String key) {
        if (reply.isHeld()) {
            whisper(click, reply);
        }
        return key;
    }

    private void show(Click click) {
        var reply = clicked.of(click);
        var reader = whispers.reader(reply);
        if (!reader.equals(click.agent())) {
            throw new Refusal(Rule.NOT_YOURS, reader.mention());
        }
        if (!reply.canBeTakenBack()) {
            throw new Refusal(Rule.CHANGED_MEANWHILE);
        }
        whisper(click, reply);
    }

    private void whisper(Click click, Message reply) {
        var note = preview.of(reply);
        whisper.to(
                click.agent().value(),
                click.channel(),
                cards.find(reply.inquiry()).map(Place::ts).orElse(null),
                note.text(),
                note.blocks());
    }
}
