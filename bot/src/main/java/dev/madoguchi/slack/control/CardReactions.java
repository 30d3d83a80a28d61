package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.event.ReactionAddedEvent;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.HeardReactions;
import dev.madoguchi.application.delivery.HeardReactions.Heard;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.ReactionProperties;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackIdentity;
import java.time.Instant;
import java.time.InstantSource;
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
    private final HeardReactions heard;
    private final UnreadThreads unread;
    private final SlackIdentity identity;
    private final InstantSource clock;

    CardReactions(
            SlackControls controls,
            ClaimAct claim,
            ResolveAct resolve,
            Cards cards,
            SupportMailboxes mailboxes,
            ReactionProperties reactions,
            HeardReactions heard,
            UnreadThreads unread,
            SlackIdentity identity,
            InstantSource clock) {
        this.controls = controls;
        this.claim = claim;
        this.resolve = resolve;
        this.cards = cards;
        this.mailboxes = mailboxes;
        this.reactions = reactions;
        this.heard = heard;
        this.unread = unread;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void register(App app) {
        app.event(ReactionAddedEvent.class, (payload, context) -> {
            added(payload.getEvent());
            return context.ack();
        });
    }

    private void added(ReactionAddedEvent event) {
        var reaction = new Heard(new AgentId(event.getUser()), event.getReaction());
        if (!acts(reaction) || !"message".equals(event.getItem().getType())) {
            return;
        }
        var place = new Place(event.getItem().getChannel(), event.getItem().getTs());
        cards.inquiryAt(place.channel(), place.ts())
                .ifPresentOrElse(
                        inquiry -> act(inquiry, place, reaction, clock.instant()), () -> waitForCard(event, place));
    }

    /** Whether this one does anything, if it is new. */
    boolean acts(Heard reaction) {
        return reactions.claims(reaction.name()) || reactions.resolves(reaction.name());
    }

    /** The card may have been posted while nobody has noted where: then it is read once that is known. */
    private void waitForCard(ReactionAddedEvent event, Place place) {
        if (identity.botUserId().equals(event.getItemUser())
                && mailboxes.channels().contains(place.channel())) {
            unread.add(place, clock.instant());
        }
    }

    /** Does what it means, and tells whoever gave it if that cannot be; given at that time or later. */
    void act(InquiryId inquiry, Place card, Heard reaction, Instant given) {
        heard.add(card, reaction);
        var language = mailboxes.languageOf(card.channel());
        try {
            var agent = controls.agent(reaction.user().value());
            if (reactions.claims(reaction.name())) {
                claim.claim(inquiry, agent, language);
            } else {
                resolve.byReaction(inquiry, agent, given, card.channel(), language);
            }
        } catch (Refusal refusal) {
            controls.tell(reaction.user().value(), card.channel(), null, refusal, language);
        }
    }
}
