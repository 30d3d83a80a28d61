package dev.madoguchi.sandbox.slack.blocks;

import dev.madoguchi.sandbox.slack.blocks.ObjectRules.Choice;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Menus: where their options come from, and what is chosen at first. */
final class SelectRules {

    static final Pattern USER = Pattern.compile("^[UW][A-Z0-9]{2,}$");
    static final Pattern CHANNEL = Pattern.compile("^[CGD][A-Z0-9]{2,}$");
    private static final Set<String> FILTER =
            Set.of("include", "exclude_external_shared_channels", "exclude_bot_users");

    private final Findings findings;
    private final ObjectRules objects;

    SelectRules(Findings findings, ObjectRules objects) {
        this.findings = findings;
        this.objects = objects;
    }

    void check(Spot spot) {
        if (spot.type().endsWith("static_select")) {
            source(spot);
        }
        initial(spot, Choice.SELECT);
        ids(spot, "initial_user", USER);
        ids(spot, "initial_users", USER);
        ids(spot, "initial_channel", CHANNEL);
        ids(spot, "initial_channels", CHANNEL);
        ids(spot, "initial_conversation", Pattern.compile("^[CGDUW][A-Z0-9]{2,}$"));
        findings.between(spot, "max_selected_items", 1, Integer.MAX_VALUE);
        findings.between(spot, "min_query_length", 0, Integer.MAX_VALUE);
        if (spot.has("filter")) {
            filter(spot.at("filter"));
        }
    }

    private void source(Spot spot) {
        if (spot.has("options") == spot.has("option_groups")) {
            findings.refuse(spot, "failed to match all allowed schemas");
        }
        if (spot.has("options")) {
            objects.options(spot.at("options"), Choice.SELECT, 1, 100);
        }
        if (spot.has("option_groups")) {
            objects.optionGroups(spot.at("option_groups"));
        }
    }

    /** What is chosen at first must be one of the options, to the letter. */
    void initial(Spot spot, Choice choice) {
        if (spot.has("initial_option")) {
            among(spot, spot.at("initial_option"), choice);
        }
        if (spot.has("initial_options")) {
            findings.count(spot.at("initial_options"), 1, Integer.MAX_VALUE);
            spot.at("initial_options").items().forEach(option -> among(spot, option, choice));
        }
    }

    private void among(Spot spot, Spot option, Choice choice) {
        objects.option(option, choice);
        var offered = offered(spot).map(SelectRules::essence).toList();
        if (!offered.isEmpty() && !offered.contains(essence(option))) {
            findings.refuse(option, "must exactly match one of the options");
        }
    }

    private static Stream<Spot> offered(Spot spot) {
        return Stream.concat(
                spot.at("options").items().stream(),
                spot.at("option_groups").items().stream().flatMap(group -> group.at("options").items().stream()));
    }

    private static List<String> essence(Spot option) {
        return List.of(
                option.text("value"),
                option.at("text").text("text"),
                option.at("description").text("text"));
    }

    private void ids(Spot spot, String field, Pattern pattern) {
        if (!spot.has(field)) {
            return;
        }
        if (spot.at(field).node().isArray()) {
            spot.at(field).items().forEach(item -> findings.matches(item, pattern));
        } else {
            findings.matches(spot.at(field), pattern);
        }
    }

    private void filter(Spot spot) {
        if (!findings.object(spot)) {
            return;
        }
        if (FILTER.stream().noneMatch(spot::has)) {
            findings.refuse(spot, "failed to match all allowed schemas");
        }
        findings.only(spot, FILTER);
        spot.at("include").items().forEach(item -> {
            if (!Set.of("im", "mpim", "private", "public").contains(item.node().asString(""))) {
                findings.refuse(item, "must be a valid enum value (im, mpim, private, public)");
            }
        });
    }
}
