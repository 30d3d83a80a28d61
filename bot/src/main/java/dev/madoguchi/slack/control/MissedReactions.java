package dev.madoguchi.slack.control;

import com.slack.api.model.Reaction;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.HeardReactions;
import dev.madoguchi.application.delivery.HeardReactions.Heard;
import dev.madoguchi.application.delivery.Restores;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackIdentity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what reactions mean that were given while nobody heard them. */
@Component
class MissedReactions {

    private static final Logger log = LoggerFactory.getLogger(MissedReactions.class);

    private final CardReactions reactions;
    private final HeardReactions heard;
    private final Cards cards;
    private final Restores restores;
    private final SlackIdentity identity;
    private final InstantSource clock;

    MissedReactions(
            CardReactions reactions,
            HeardReactions heard,
            Cards cards,
            Restores restores,
            SlackIdentity identity,
            InstantSource clock) {
        this.reactions = reactions;
        this.heard = heard;
        this.cards = cards;
        this.restores = restores;
        this.identity = identity;
        this.clock = clock;
    }

    boolean areOn(Place card, @Nullable List<Reaction> given) {
        return !unheard(card, given).isEmpty();
    }

    /** @param since nobody heard anything; nothing if the card itself is new */
    void take(Place card, @Nullable List<Reaction> given, @Nullable Instant since) {
        var unheard = unheard(card, given);
        if (!unheard.isEmpty()) {
            cards.inquiryAt(card.channel(), card.ts())
                    .ifPresent(inquiry -> unheard.forEach(reaction -> take(inquiry, card, reaction, since)));
        }
    }

    private void take(InquiryId inquiry, Place card, Heard reaction, @Nullable Instant since) {
        log.info("The reaction {} on {} was given while nobody listened, and is taken now", reaction.name(), card.ts());
        reactions.act(inquiry, card, reaction, since == null ? clock.instant() : since);
    }

    /** Which have acted before a restore, nobody knows. */
    private List<Heard> unheard(Place card, @Nullable List<Reaction> given) {
        var acting = Stream.ofNullable(given)
                .flatMap(List::stream)
                .flatMap(reaction -> Stream.ofNullable(reaction.getUsers())
                        .flatMap(List::stream)
                        .filter(user -> !user.equals(identity.botUserId()))
                        .map(user -> new Heard(new AgentId(user), reaction.getName())))
                .filter(reactions::acts)
                .toList();
        if (acting.isEmpty() || restores.lastAt().filter(card.at()::isBefore).isPresent()) {
            return List.of();
        }
        var known = heard.on(card);
        return acting.stream().filter(reaction -> !known.contains(reaction)).toList();
    }
}
