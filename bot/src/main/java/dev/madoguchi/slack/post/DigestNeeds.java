package dev.madoguchi.slack.post;

import dev.madoguchi.application.report.Figures.NeedCount;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The new and the growing needs of a week: one line in the digest, all of them in its thread. */
record DigestNeeds(List<NeedCount> needs, Words words) {

    private static final int SHOWN = 2;
    private static final int SHOWN_BELOW = 20;
    private static final int NAME = 40;

    /** The largest of both kinds, and how many more there are. */
    Optional<String> line() {
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        var fresh = needs.stream().filter(NeedCount::fresh).toList();
        var grown = needs.stream().filter(need -> !need.fresh()).toList();
        var parts = new ArrayList<String>();
        if (!fresh.isEmpty()) {
            parts.add(words.get(
                    "digest.needs-new",
                    listed(fresh, need -> words.get("digest.need-new", name(need), need.customers()))));
        }
        if (!grown.isEmpty()) {
            parts.add(words.get(
                    "digest.needs-growing",
                    listed(grown, need -> words.get("digest.need-grown", name(need), need.customers(), need.added()))));
        }
        int more = Math.max(0, fresh.size() - SHOWN) + Math.max(0, grown.size() - SHOWN);
        if (more > 0) {
            parts.add(words.get("digest.needs-more", more));
        }
        return Optional.of(words.get("digest.needs", String.join(" · ", parts)));
    }

    private String listed(List<NeedCount> some, Function<NeedCount, String> shown) {
        return some.stream().limit(SHOWN).map(shown).collect(Collectors.joining(words.get("digest.list-separator")));
    }

    Optional<String> lines() {
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(words.get(
                        "digest.needs-list",
                        needs.stream().limit(SHOWN_BELOW).map(this::counted).collect(Collectors.joining("\n"))));
    }

    private String counted(NeedCount need) {
        return words.get(
                need.fresh() ? "digest.needs-list-new" : "digest.needs-list-grown",
                name(need),
                need.customers(),
                need.added());
    }

    private static String name(NeedCount need) {
        return SlackText.inert(need.name(), NAME);
    }
}
