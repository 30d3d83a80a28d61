package dev.madoguchi.sandbox.slack.blocks;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts, options, confirmations and pictures: what blocks and elements are made of. */
public final class ObjectRules {

    static final int LONGEST_TEXT = 3_000;
    private static final List<String> STYLES = List.of("primary", "danger");
    private static final Pattern FILE_ID = Pattern.compile("^[F][A-Z0-9]{8,}$");
    private static final Pattern PRIVATE_HOST = Pattern.compile(
            "localhost|127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|.*\\.(local|internal)");

    public enum Choice {
        SELECT,
        OVERFLOW,
        TICK
    }

    private final Findings findings;
    private final Predicate<JsonNode> showable;

    /** A slack_file is showable when Slack has processed it as a picture and the app may see it. */
    public ObjectRules(Findings findings, Predicate<JsonNode> showable) {
        this.findings = findings;
        this.showable = showable;
    }

    void text(Spot spot, int longest) {
        text(spot, longest, List.of("plain_text", "mrkdwn"));
    }

    void plain(Spot spot, int longest) {
        text(spot, longest, List.of("plain_text"));
    }

    public void plainIfAny(Spot spot, String field, int longest) {
        if (spot.has(field)) {
            plain(spot.at(field), longest);
        }
    }

    private void text(Spot spot, int longest, List<String> types) {
        if (!findings.object(spot) || !findings.need(spot, "type")) {
            return;
        }
        if (!types.contains(spot.type())) {
            findings.refuse(spot.at("type"), "unsupported type: " + spot.type());
            return;
        }
        if (findings.need(spot, "text")) {
            findings.length(spot.at("text"), 1, longest);
        }
        var flag = spot.type().equals("mrkdwn") ? "verbatim" : "emoji";
        findings.only(spot, Set.of("text", flag));
        findings.flag(spot, flag);
    }

    void confirm(Spot spot) {
        if (!findings.object(spot)) {
            return;
        }
        findings.need(spot, "title", "text", "confirm", "deny");
        plainIfAny(spot, "title", 100);
        if (spot.has("text")) {
            text(spot.at("text"), 300);
        }
        plainIfAny(spot, "confirm", 30);
        plainIfAny(spot, "deny", 30);
        findings.oneOf(spot, "style", STYLES);
        findings.only(spot, Set.of("title", "text", "confirm", "deny", "style"));
    }

    void style(Spot spot) {
        findings.oneOf(spot, "style", STYLES);
    }

    public void options(Spot spot, Choice choice, int least, int most) {
        findings.count(spot, least, most);
        spot.items().forEach(option -> option(option, choice));
    }

    void option(Spot spot, Choice choice) {
        if (!findings.object(spot)) {
            return;
        }
        var types = choice == Choice.TICK ? List.of("plain_text", "mrkdwn") : List.of("plain_text");
        if (findings.need(spot, "text", "value")) {
            text(spot.at("text"), 75, types);
            findings.length(spot.at("value"), 1, 150);
        }
        if (spot.has("description")) {
            text(spot.at("description"), 75, types);
        }
        if (choice == Choice.OVERFLOW && spot.has("url")) {
            findings.url(spot.at("url"), LONGEST_TEXT);
        }
        findings.only(
                spot,
                choice == Choice.OVERFLOW
                        ? Set.of("text", "value", "description", "url")
                        : Set.of("text", "value", "description"));
    }

    public void optionGroups(Spot spot) {
        findings.count(spot, 1, 100);
        for (var group : spot.items()) {
            if (findings.object(group) && findings.need(group, "label", "options")) {
                plain(group.at("label"), 75);
                options(group.at("options"), Choice.SELECT, 1, 100);
                findings.only(group, Set.of("label", "options"));
            }
        }
    }

    void picture(Spot spot) {
        if (spot.has("image_url") == spot.has("slack_file")) {
            findings.refuse(spot, "must define either `image_url` or `slack_file`");
        }
        if (spot.has("image_url")) {
            remotePicture(spot.at("image_url"));
        }
        if (spot.has("slack_file")) {
            slackFile(spot.at("slack_file"));
        }
        if (findings.need(spot, "alt_text")) {
            findings.length(spot.at("alt_text"), 0, 2_000);
        }
    }

    /** Slack's proxy reaches neither this machine nor files that need a token. */
    private void remotePicture(Spot spot) {
        findings.url(spot, LONGEST_TEXT);
        var host = spot.node().asString("").replaceAll("^[a-z]+://([^/:]*).*$", "$1");
        if (PRIVATE_HOST.matcher(host).matches() || host.equals("files.slack.com")) {
            findings.refuse(spot, "downloading image failed");
        }
    }

    /** A file can be shown when it was processed, not when its upload was completed. */
    private void slackFile(Spot spot) {
        findings.only(spot, Set.of("id", "url"));
        if (spot.has("id") == spot.has("url")) {
            findings.refuse(spot, "failed to match all allowed schemas");
            return;
        }
        if (spot.has("id")) {
            findings.matches(spot.at("id"), FILE_ID);
        }
        if (!showable.test(spot.node())) {
            findings.refuse(spot, "invalid slack file");
        }
    }
}
