package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.madoguchi.application.report.Behind;
import dev.madoguchi.application.report.Behind.Kind;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** "What is behind this?": buttons below a digest for the figures that are asked about most, and a menu with all of them. */
final class BehindMenu {

    private static final int LABEL = 75;
    private static final int MOST = 100;

    private BehindMenu() {}

    static LayoutBlock of(Digest digest, Words words) {
        var figures = digest.figures();
        var counts = counts(figures);
        var elements = new ArrayList<BlockElement>();
        button(elements, Actions.BEHIND_NEW, Kind.NEW, digest, counts, words);
        button(elements, Actions.BEHIND_OPEN, Kind.OPEN, digest, counts, words);
        button(elements, Actions.BEHIND_UNANSWERED, Kind.UNANSWERED, digest, counts, words);
        var options = options(digest, counts, words);
        if (!options.isEmpty()) {
            elements.add(StaticSelectElement.builder()
                    .actionId(Actions.BEHIND)
                    .placeholder(Blocks.plain(words.get("behind.any")))
                    .options(options)
                    .build());
        }
        return elements.isEmpty() ? Blocks.own(words.get("behind.nothing")) : Blocks.actions("behind", elements);
    }

    /** How a figure is called. */
    static String name(Behind behind, Figures figures, Words words) {
        return behind.kind() != Kind.CATEGORY
                ? words.get("behind." + behind.kind())
                : figures.categories().stream()
                        .filter(category -> category.id() == behind.category())
                        .findFirst()
                        .map(Figures.CategoryCount::name)
                        .orElse("");
    }

    private static Map<Kind, Integer> counts(Figures figures) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        var backlog = figures.backlog();
        counts.put(Kind.NEW, figures.opened().now());
        counts.put(Kind.ANSWERED, figures.answered());
        counts.put(Kind.FIRST_ANSWERED, figures.firstResponse().elapsed().n());
        counts.put(
                Kind.LATE, figures.deadlines().answered() - figures.deadlines().inTime());
        counts.put(Kind.RESOLVED, figures.resolved().inquiries());
        counts.put(Kind.REOPENED, figures.reopened().inquiries());
        counts.put(Kind.OPEN, backlog.end());
        counts.put(Kind.OURS, backlog.ours());
        counts.put(Kind.THEIRS, backlog.theirs());
        counts.put(Kind.SNOOZED, backlog.snoozed());
        counts.put(Kind.UNANSWERED, figures.unanswered().n());
        counts.put(Kind.OVERDUE, figures.deadlines().overdue());
        counts.put(Kind.UNCATEGORISED, figures.uncategorised().now());
        return counts;
    }

    private static void button(
            List<BlockElement> elements,
            String action,
            Kind kind,
            Digest digest,
            Map<Kind, Integer> counts,
            Words words) {
        int count = counts.getOrDefault(kind, 0);
        if (count > 0) {
            var label = words.get("behind." + kind) + " " + count;
            elements.add(Blocks.button(action, label, digest.id() + " " + kind));
        }
    }

    private static List<OptionObject> options(Digest digest, Map<Kind, Integer> counts, Words words) {
        var options = new ArrayList<OptionObject>();
        counts.forEach((kind, count) -> {
            if (count > 0) {
                options.add(option(digest, Behind.of(kind), count, words));
            }
        });
        digest.figures().categories().stream()
                .filter(category -> category.count() > 0)
                .limit(MOST - options.size())
                .forEach(category ->
                        options.add(option(digest, Behind.category(category.id()), category.count(), words)));
        return options;
    }

    private static OptionObject option(Digest digest, Behind behind, int count, Words words) {
        var number = " " + count;
        var name = SlackText.inert(name(behind, digest.figures(), words), LABEL - number.length());
        return Forms.option(name + number, digest.id() + " " + behind);
    }
}
