package dev.madoguchi.application.delivery;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import java.util.Set;

/** Reactions on cards that the desk has acted upon. */
public interface HeardReactions {

    /** Somebody gave this one; false if that was known. {@code name} is Slack's, without colons. */
    boolean add(Place card, Heard reaction);

    Set<Heard> on(Place card);

    /** Who gave which reaction. */
    record Heard(AgentId user, String name) {}
}
