package dev.madoguchi.domain;

import dev.madoguchi.domain.guard.Finding;
import dev.madoguchi.domain.guard.Guard;
import dev.madoguchi.domain.guard.Guard.Strictness;
import dev.madoguchi.domain.guard.InternalLinks;
import dev.madoguchi.domain.guard.NumberShape;
import dev.madoguchi.domain.guard.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a mailbox demands of a reply before it leaves.
 *
 * @param confirms nothing leaves without a click
 * @param approves everything needs a second person
 * @param approvers who may be the second person; everybody of the desk if nobody is named
 * @param guards those that are not here are off
 * @param warnings words that the desk wants to look at twice
 * @param orderNumbers how they look
 */
public record ReplyRules(
        boolean confirms,
        boolean approves,
        Set<AgentId> approvers,
        Map<Guard, Strictness> guards,
        Phrases warnings,
        List<NumberShape> orderNumbers,
        InternalLinks internal) {

    public ReplyRules {
        approvers = Set.copyOf(approvers);
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
                false, false, Set.of(), usualGuards(), new Phrases(List.of()), List.of(), new InternalLinks(List.of()));
    }

    /** Whether a second person is needed for what was found. */
    public boolean needSecondPerson(List<Finding> findings) {
        return approves || findings.stream().anyMatch(found -> strictness(found.guard()) == Strictness.APPROVE);
    }

    public boolean has(Guard guard) {
        return strictness(guard) != Strictness.OFF;
    }

    public Strictness strictness(Guard guard) {
        return guards.getOrDefault(guard, Strictness.OFF);
    }
}
