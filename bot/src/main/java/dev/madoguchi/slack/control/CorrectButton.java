package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.reply.CorrectReply;
import dev.madoguchi.application.reply.ThreadTexts;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.PrivateNotes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.ReplyPreview;
import org.springframework.stereotype.Component;

/** Send a correction: what stands in an edited message now becomes a second mail, with its own preview and undo window. */
@Component
class CorrectButton implements SlackControl {

    private final SlackControls controls;
    private final ClickedReply clicked;
    private final ThreadTexts texts;
    private final CorrectReply correct;
    private final ReplyPreview preview;
    private final Cards cards;
    private final PrivateNotes notes;
    private final Whisper whisper;

    CorrectButton(
            SlackControls controls,
            ClickedReply clicked,
            ThreadTexts texts,
            CorrectReply correct,
            ReplyPreview preview,
            Cards cards,
            PrivateNotes notes,
            Whisper whisper) {
        this.controls = controls;
        this.clicked = clicked;
        this.texts = texts;
        this.correct = correct;
        this.preview = preview;
        this.cards = cards;
        this.notes = notes;
        this.whisper = whisper;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.CORRECT, controls.onMessage(this::write));
    }

    /** A correction that does not leave by itself is told of in another way. */
    private void write(Click click) {
        var sent = clicked.bySomebodyWithAName(click);
        if (sent.slackTs() == null) {
            throw new Refusal(Rule.NOTHING_TO_CORRECT);
        }
        var now = texts.current(sent).orElseThrow(() -> new Refusal(Rule.NOTHING_TO_CORRECT));
        var reply = correct.write(sent.id(), now, click.agent());
        notes.replace(click.responseUrl(), Words.in(click.language()).get("late.correcting"));
        if (reply.isHeld()) {
            var note = preview.of(reply);
            cards.find(reply.inquiry())
                    .ifPresent(card ->
                            whisper.to(click.agent().value(), card.channel(), card.ts(), note.text(), note.blocks()));
        }
    }
}
