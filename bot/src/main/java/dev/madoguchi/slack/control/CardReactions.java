package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.event.ReactionAddedEvent;
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
    private final ClaimAct claim;
    private final ResolveAct resolve;
    private final Cards cards;
    private final SupportMailboxes mailboxes;
    private final ReactionProperties reactions;

    CardReactions(
            SlackControls controls,
            ClaimAct claim,
            ResolveAct resolve,
            Cards cards,
            SupportMailboxes mailboxes,
            ReactionProperties reactions) {
        this.controls = controls;
        this.claim = claim;
        this.resolve = resolve;
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
                claim.claim(inquiry, agent, mailboxes.languageOf(event.getItem().getChannel()));
            } else {
                var channel = event.getItem().getChannel();
                resolve.byReaction(inquiry, agent, channel, mailboxes.languageOf(channel));
            }
        } catch (Refusal refusal) {
            var channel = event.getItem().getChannel();
            controls.tell(event.getUser(), channel, null, refusal, mailboxes.languageOf(channel));
        }
    }
}
