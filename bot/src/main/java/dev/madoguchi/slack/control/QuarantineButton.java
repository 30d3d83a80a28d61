package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.JunkMails;
import dev.madoguchi.application.intake.Quarantine;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Not spam: the mail beside it is taken in, and whoever clicked is told what became of it. */
@Component
class QuarantineButton implements SlackControl {

    private final SlackControls controls;
    private final Quarantine quarantine;
    private final JunkMails junk;
    private final SupportMailboxes mailboxes;
    private final Whisper whisper;

    QuarantineButton(
            SlackControls controls,
            Quarantine quarantine,
            JunkMails junk,
            SupportMailboxes mailboxes,
            Whisper whisper) {
        this.controls = controls;
        this.quarantine = quarantine;
        this.junk = junk;
        this.mailboxes = mailboxes;
        this.whisper = whisper;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.TAKE_OUT, controls.onMessage(this::takeIn));
    }

    private void takeIn(Click click) {
        boolean here = junk.mailboxOf(click.value())
                .map(JunkFolder::mailboxOf)
                .filter(mailbox -> mailboxes.get(mailbox).channel().equals(click.channel()))
                .isPresent();
        if (!here) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        var outcome = quarantine.notSpam(click.value(), click.agent());
        var words = Words.in(click.language()).get("junk.became." + outcome);
        whisper.to(click.agent().value(), click.channel(), null, words, List.of());
    }
}
