package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.Blocks;
import dev.madoguchi.slack.post.CategoryForm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Resolves, however somebody says so; where a category is missing, its form comes first. */
@Component
class ResolveAct implements SlackControl {

    private final SlackControls controls;
    private final Triage triage;
    private final CategoryForm form;
    private final Cards cards;
    private final SlackClient slack;
    private final Whisper whisper;

    ResolveAct(
            SlackControls controls, Triage triage, CategoryForm form, Cards cards, SlackClient slack, Whisper whisper) {
        this.controls = controls;
        this.triage = triage;
        this.form = form;
        this.cards = cards;
        this.slack = slack;
        this.whisper = whisper;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.RESOLVE, controls.onCard(this::byClick));
        app.blockAction(Actions.RESOLVE_WITH_CATEGORY, controls.onMessage(this::fromNote));
    }

    void byClick(Click click) {
        var id = new InquiryId(click.value());
        try {
            triage.resolve(id, click.agent());
        } catch (Refusal refusal) {
            if (refusal.rule() != Rule.NO_CATEGORY) {
                throw refusal;
            }
            slack.open(click.triggerId(), form.beforeResolving(id, click.language()));
        }
    }

    /** A reaction opens no form: a note offers it. */
    void byReaction(InquiryId id, AgentId agent, Instant given, String channel, Locale language) {
        try {
            triage.resolve(id, agent, given);
        } catch (Refusal refusal) {
            if (refusal.rule() != Rule.NO_CATEGORY) {
                throw refusal;
            }
            var words = Words.in(language);
            var said = words.of(refusal);
            whisper.to(agent.value(), channel, null, said, List.of(Blocks.own(said), CategoryForm.opens(id, words)));
        }
    }

    /** The note stood where the card stands, for whoever saw it. */
    private void fromNote(Click click) {
        var id = new InquiryId(click.value());
        if (cards.find(id)
                .filter(card -> card.channel().equals(click.channel()))
                .isEmpty()) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        byClick(click);
    }
}
