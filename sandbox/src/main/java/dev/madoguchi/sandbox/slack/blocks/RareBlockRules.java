package dev.madoguchi.sandbox.slack.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Blocks that the desk does not use today. */
final class RareBlockRules {

    private static final Set<String> IN_CONTAINERS =
            Set.of("actions", "context", "divider", "header", "image", "section", "table", "video");

    private final Findings findings;
    private final ObjectRules objects;
    private final ElementRules elements;
    private final Consumer<Spot> blocks;

    RareBlockRules(Findings findings, ObjectRules objects, ElementRules elements, Consumer<Spot> blocks) {
        this.findings = findings;
        this.objects = objects;
        this.elements = elements;
        this.blocks = blocks;
    }

    void check(Spot spot) {
        switch (spot.type()) {
            case "alert" -> alert(spot);
            case "card" -> card(spot);
            case "carousel" -> children(spot, "elements", Set.of("card"));
            case "container" -> container(spot);
            case "plan" -> {
                findings.plans++;
                findings.need(spot, "title");
            }
            case "task_card" -> {
                findings.need(spot, "task_id", "title");
                findings.oneOf(spot, "status", List.of("pending", "in_progress", "complete", "error"));
            }
            case "video" -> video(spot);
            default -> findings.refuse(spot.at("type"), "unsupported type: " + spot.type());
        }
    }

    private void alert(Spot spot) {
        if (findings.need(spot, "text")) {
            objects.text(spot.at("text"), 200);
        }
        findings.oneOf(spot, "level", List.of("default", "info", "warning", "error", "success"));
    }

    private void card(Spot spot) {
        for (var field : List.of("title", "subtitle")) {
            if (spot.has(field)) {
                objects.text(spot.at(field), 150);
            }
        }
        for (var field : List.of("body", "subtext")) {
            if (spot.has(field)) {
                objects.text(spot.at(field), 200);
            }
        }
        if (spot.has("actions")) {
            findings.count(spot.at("actions"), 1, 2);
            var actionIds = new HashSet<String>();
            spot.at("actions").items().forEach(action -> elements.check(action, "actions", actionIds));
        }
    }

    private void container(Spot spot) {
        objects.plainIfAny(spot, "title", 150);
        children(spot, "child_blocks", IN_CONTAINERS);
    }

    private void children(Spot spot, String field, Set<String> types) {
        if (!findings.need(spot, field)) {
            return;
        }
        findings.count(spot.at(field), 1, 10);
        for (var child : spot.at(field).items()) {
            if (types.contains(child.type())) {
                blocks.accept(child);
            } else {
                findings.refuse(child.at("type"), "unsupported type: " + child.type());
            }
        }
    }

    private void video(Spot spot) {
        findings.need(spot, "alt_text", "title", "thumbnail_url", "video_url");
        objects.plainIfAny(spot, "title", 200);
        findings.lengthIfAny(spot, "author_name", 0, 50);
        findings.scopes.add("links.embed:write");
    }
}
