package dev.madoguchi.sandbox.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what an app sent into what Slack hands back: ids everywhere, emoji by name, links in brackets. */
final class ReadBack {

    private final Ids ids;

    ReadBack(Ids ids) {
        this.ids = ids;
    }

    ArrayNode blocks(JsonNode sent) {
        var blocks = (ArrayNode) sent.deepCopy();
        blocks.forEach(block -> block((ObjectNode) block));
        return blocks;
    }

    private void block(ObjectNode block) {
        if (Json.text(block, "block_id").isEmpty()) {
            block.put("block_id", ids.shortId());
        }
        normalise(block);
    }

    private void normalise(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var type = Json.text(object, "type");
            if (type.equals("plain_text")) {
                if (!object.has("emoji")) {
                    object.put("emoji", true);
                }
                if (object.path("emoji").asBoolean(true)) {
                    object.put("text", Emoji.toNames(Json.text(object, "text")));
                }
            } else if (type.equals("mrkdwn")) {
                var verbatim = object.path("verbatim").asBoolean(false);
                object.put("text", SlackText.sentByApp(Json.text(object, "text"), !verbatim));
                object.put("verbatim", verbatim);
            } else if (Controls.isInteractive(type)
                    && Json.text(object, "action_id").isEmpty()) {
                object.put("action_id", ids.shortId());
            }
        }
        node.forEach(this::normalise);
    }
}
