package dev.madoguchi;

import dev.madoguchi.DeskProperties.GuardProperties;
import dev.madoguchi.DeskProperties.MailboxProperties;
import dev.madoguchi.DeskProperties.Reply;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.ReplyRules;
import dev.madoguchi.domain.guard.Guard;
import dev.madoguchi.domain.guard.Guard.Strictness;
import dev.madoguchi.domain.guard.InternalLinks;
import dev.madoguchi.domain.guard.NumberShape;
import dev.madoguchi.domain.guard.Phrases;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a mailbox demands of answers as it stands in the configuration. */
final class ReplyRulesOf {

    private ReplyRulesOf() {}

    /** @param key of the mailbox, for what is said when something is wrong */
    static ReplyRules mailbox(String key, MailboxProperties properties) {
        var guards = properties.guards();
        return new ReplyRules(
                properties.reply() == Reply.CONFIRM,
                properties.approval(),
                properties.approvers().stream()
                        .map(id -> new AgentId(id.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                strictness(guards),
                new Phrases(words(key + ".guards.warning-words", guards.warningWords())),
                shapes(key + ".guards.order-numbers", guards.orderNumbers()),
                new InternalLinks(guards.internalHosts()));
    }

    private static Map<Guard, Strictness> strictness(GuardProperties guards) {
        var all = new EnumMap<Guard, Strictness>(Guard.class);
        for (var guard : Guard.values()) {
            all.put(
                    guard,
                    switch (guard) {
                        case OTHER_CUSTOMER -> guards.otherCustomer();
                        case MISSING_FILE -> guards.missingFile();
                        case WARNING_WORD -> guards.warningWord();
                        case LEAK -> guards.leak();
                        case NEW_RECIPIENT -> guards.newRecipient();
                        case MONEY -> guards.money();
                    });
        }
        return all;
    }

    private static List<String> words(String key, List<String> words) {
        if (words.size() > Phrases.MOST || words.stream().anyMatch(word -> word.length() > Phrases.LONGEST)) {
            throw new NotConfigured(
                    key + " takes " + Phrases.MOST + " words of " + Phrases.LONGEST + " characters each.");
        }
        return words;
    }

    private static List<NumberShape> shapes(String key, List<String> texts) {
        var shapes = texts.stream().map(NumberShape::new).toList();
        for (var shape : shapes) {
            if (!shape.isUsable()) {
                throw new NotConfigured(key + " has a shape that is too long or has too few digits: \"" + shape.shape()
                        + "\". \"A-######\" is an A, a hyphen and six digits.");
            }
        }
        return shapes;
    }
}
