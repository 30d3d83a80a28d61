package dev.madoguchi.domain;

import dev.madoguchi.domain.guard.Guard;
import dev.madoguchi.domain.guard.Guard.Strictness;
import dev.madoguchi.domain.guard.InternalLinks;
import dev.madoguchi.domain.guard.NumberShape;
import dev.madoguchi.domain.guard.Phrases;
import java.util.List;
import java.util.Map;

/**
 * What a mailbox demands of a reply before it leaves.
 *
 * @param confirms nothing leaves without a click
 * @param approves everything needs a second person
 * @param guards those that are not here are off
 * @param warnings words that the desk wants to look at twice
 * @param orderNumbers how they look
 */
public record ReplyRules(
        boolean confirms,
        boolean approves,
        Map<Guard, Strictness> guards,
        Phrases warnings,
        List<NumberShape> orderNumbers,
        InternalLinks internal) {

    public ReplyRules {
        guards = Map.copyOf(guards);
        orderNumbers = List.copyOf(orderNumbers);
    }

    /** Every guard but that of money, which would hold every mail of a shop. */
    public static Map<Guard, Strictness> usualGuards() {
        return Map.of(
                Guard.OTHER_CUSTOMER, Strictness.HOLD,
                Guard.MISSING_FILE, Strictness.HOLD,
                Guard.WARNING_WORD, Strictness.HOLD,
                Guard.LEAK, Strictness.HOLD,
                Guard.NEW_RECIPIENT, Strictness.HOLD);
    }

    /** Mails leave by themselves after the undo window. */
    public static ReplyRules usual() {
        return new ReplyRules(
                false, false, usualGuards(), new Phrases(List.of()), List.of(), new InternalLinks(List.of()));
    }

    public boolean has(Guard guard) {
        return strictness(guard) != Strictness.OFF;
    }

    public Strictness strictness(Guard guard) {
        return guards.getOrDefault(guard, Strictness.OFF);
    }
}
