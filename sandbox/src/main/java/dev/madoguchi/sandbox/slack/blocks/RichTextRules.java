package dev.madoguchi.sandbox.slack.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rich text: sections, lists, quotes and the words in them. */
final class RichTextRules {

    private static final Map<String, Set<String>> CONTAINERS = Map.of(
            "rich_text_section", Set.of("elements"),
            "rich_text_list", Set.of("elements", "style", "indent", "offset", "border"),
            "rich_text_preformatted", Set.of("elements", "border", "language"),
            "rich_text_quote", Set.of("elements", "border"));

    /** The first field is the one that must be there. */
    private static final Map<String, List<String>> LEAVES = Map.of(
            "text", List.of("text"),
            "link", List.of("url", "text", "unsafe"),
            "user", List.of("user_id"),
            "usergroup", List.of("usergroup_id"),
            "channel", List.of("channel_id"),
            "team", List.of("team_id"),
            "emoji", List.of("name", "unicode", "skin_tone"),
            "broadcast", List.of("range"),
            "color", List.of("value"),
            "date", List.of("timestamp", "format", "url", "fallback"));

    private static final Set<String> STYLES =
            Set.of("bold", "italic", "strike", "underline", "code", "highlight", "client_highlight", "unlink");
    private static final Map<String, Pattern> IDS = Map.of(
            "user_id", SelectRules.USER,
            "channel_id", SelectRules.CHANNEL,
            "usergroup_id", Pattern.compile("^S[A-Z0-9]{2,}$"));

    private final Findings findings;

    RichTextRules(Findings findings) {
        this.findings = findings;
    }

    void check(Spot block) {
        if (!block.type().equals("rich_text")) {
            findings.refuse(block.at("type"), "unsupported type: " + block.type());
            return;
        }
        if (findings.need(block, "elements")) {
            findings.count(block.at("elements"), 0, Integer.MAX_VALUE);
            block.at("elements").items().forEach(this::container);
        }
    }

    private void container(Spot spot) {
        var properties = CONTAINERS.get(spot.type());
        if (properties == null) {
            findings.refuse(spot.at("type"), "unsupported type: " + spot.type());
            return;
        }
        findings.only(spot, properties);
        if (!findings.need(spot, "elements")) {
            return;
        }
        if (!spot.type().equals("rich_text_list")) {
            spot.at("elements").items().forEach(this::leaf);
            return;
        }
        findings.need(spot, "style");
        findings.oneOf(spot, "style", List.of("bullet", "ordered"));
        for (var item : spot.at("elements").items()) {
            if (item.type().equals("rich_text_section")) {
                container(item);
            } else {
                findings.refuse(item.at("type"), "unsupported type: " + item.type());
            }
        }
    }

    private void leaf(Spot spot) {
        var fields = LEAVES.get(spot.type());
        if (fields == null) {
            findings.refuse(spot.at("type"), "unsupported type: " + spot.type());
            return;
        }
        findings.only(spot, plusStyle(fields));
        if (findings.need(spot, fields.get(0)) && spot.type().equals("text")) {
            findings.length(spot.at("text"), 1, Integer.MAX_VALUE - 1);
        }
        if (spot.has("style") && findings.object(spot.at("style"))) {
            findings.only(spot.at("style"), STYLES);
        }
        findings.oneOf(spot, "range", List.of("here", "channel", "everyone"));
        IDS.forEach((field, pattern) -> {
            if (spot.has(field)) {
                findings.matches(spot.at(field), pattern);
            }
        });
    }

    private static Set<String> plusStyle(List<String> fields) {
        var all = new HashSet<>(fields);
        all.add("style");
        return all;
    }
}
