package dev.madoguchi.application.delivery;

import java.util.UUID;

/**
 * One attempt to let something leave the house.
 *
 * @param attempt its number among the attempts at this delivery
 * @param token how the other side knows it again
 * @param step how many of its parts have left already
 * @param uncertain whether an earlier attempt at this step began and nobody knows how it ended
 */
public record Delivery(long id, int attempt, UUID token, DeliveryKind kind, long ref, int step, boolean uncertain) {

    /** The id of this step on the other side. */
    public String stepToken() {
        return token + "-" + step;
    }
}
