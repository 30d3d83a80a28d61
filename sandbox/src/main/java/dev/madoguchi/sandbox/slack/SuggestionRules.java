package dev.madoguchi.sandbox.slack;

import dev.madoguchi.sandbox.slack.blocks.Findings;
import dev.madoguchi.sandbox.slack.blocks.ObjectRules;
import dev.madoguchi.sandbox.slack.blocks.Spot;
import tools.jackson.databind.JsonNode;

/** What an app may answer to letters typed into an external select. */
final class SuggestionRules {

    private SuggestionRules() {}

    /** Why the person sees "no results"; empty when they see the options. */
    static String problem(JsonNode answer, Files files) {
        var findings = new Findings("invalid_options");
        var spot = new Spot(answer, "");
        if (spot.has("options") == spot.has("option_groups")) {
            findings.refuse(spot, "failed to match all allowed schemas");
        }
        var objects = new ObjectRules(findings, files::isShowable);
        if (spot.has("options")) {
            objects.options(spot.at("options"), ObjectRules.Choice.SELECT, 0, 100);
        }
        if (spot.has("option_groups")) {
            objects.optionGroups(spot.at("option_groups"));
        }
        return findings.error().isEmpty()
                ? ""
                : "No results: " + findings.texts().get(0);
    }
}
