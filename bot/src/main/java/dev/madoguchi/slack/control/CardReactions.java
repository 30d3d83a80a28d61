package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.event.ReactionAddedEvent;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.ReactionProperties;
import dev.madoguchi.slack.SlackControl;
import org.springframework.stereotype.Component;

/** Reactions on a card that do what a button does; taking one away undoes nothing. */
@Component
class CardReactions implements SlackControl {

    private final SlackControls controls;
    private final Triage triage;
    private final Cards cards;
    private final SupportMailboxes mailboxes;
    private final ReactionProperties reactions;

    CardReactions(
            SlackControls controls,
            Triage triage,
            Cards cards,
            SupportMailboxes mailboxes,
            ReactionProperties reactions) {
        this.controls = controls;
        this.triage = triage;
        this.cards = cards;
        this.mailboxes = mailboxes;
        this.reactions = reactions;
    }

    @Override
    public void register(App app) {
        app.event(ReactionAddedEvent.class, (payload, context) -> {
            added(payload.getEvent());
            return context.ack();
        });
    }

    private void added(ReactionAddedEvent event) {
        boolean acts = event.getReaction().equals(reactions.claim())
                || event.getReaction().equals(reactions.resolve());
        if (acts && "message".equals(event.getItem().getType())) {
            cards.inquiryAt(event.getItem().getChannel(), event.getItem().getTs())
                    .ifPresent(inquiry -> act(inquiry, event));
        }
    }

    private void act(InquiryId inquiry, ReactionAddedEvent event) {
        try {
            var agent = controls.agent(event.getUser());
            if (event.getReaction().equals(reactions.claim())) {
                triage.claim(inquiry, agent);
            } else {
                triage.resolve(inquiry, agent);
            }
        } catch (Refusal refusal) {
            var channel = event.getItem().getChannel();
            controls.tell(event.getUser(), channel, null, refusal, mailboxes.languageOf(channel));
        }
    }
}
