package dev.madoguchi.sandbox.slack.blocks;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A place in what an app sent, and the pointer by which Slack's errors name it. */
public record Spot(JsonNode node, String pointer) {

    public Spot at(String field) {
        return new Spot(node.path(field), pointer + "/" + field);
    }

    /** The same node, named by a field below it that need not exist. */
    public Spot named(String field) {
        return new Spot(node, pointer + "/" + field);
    }

    public boolean has(String field) {
        return node.has(field) && !node.path(field).isNull();
    }

    public List<Spot> items() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> new Spot(node.path(i), pointer + "/" + i))
                        .toList()
                : List.of();
    }

    public String type() {
        return text("type");
    }

    public String text(String field) {
        return node.path(field).asString("");
    }
}
