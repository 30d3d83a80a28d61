package dev.madoguchi.sandbox.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an app put into a message, checked and in the form in which Slack keeps it. */
final class MessageContent {

    private static final int KEPT_TEXT = 40_000;

    private final SlackWorld world;

    MessageContent(SlackWorld world) {
        this.world = world;
    }

    ObjectNode read(String method, Arguments args) {
        new MessageRules(method, world).check(args);
        var installation = world.installation();
        var message = Json.object("user", installation.botUserId());
        message.put("type", "message").put("bot_id", installation.botId()).put("app_id", installation.appId());
        message.put("team", installation.teamId()).set("bot_profile", profile(installation));
        message.put("text", text(args));
        set(message, "blocks", args.json("blocks"));
        set(message, "attachments", args.json("attachments"));
        set(message, "metadata", args.json("metadata"));
        return message;
    }

    /** Blocks that are not sent again are gone; attachments and metadata stay. */
    void replace(ObjectNode message, ObjectNode content, Arguments args) {
        var sendsBlocks = content.has("blocks");
        if (args.mentions("text") || sendsBlocks) {
            message.set("text", content.path("text"));
        }
        message.remove("blocks");
        for (var part : List.of("blocks", "attachments", "metadata")) {
            if (content.has(part)) {
                message.set(part, content.path(part));
            }
        }
        if (!sendsBlocks) {
            message.putObject("edited").put("user", Json.text(message, "user")).put("ts", world.nextTs());
        }
    }

    private String text(Arguments args) {
        var text = args.get("text", args.get("markdown_text", ""));
        if (text.codePointCount(0, text.length()) > KEPT_TEXT) {
            args.warn("message_truncated");
            text = text.substring(0, text.offsetByCodePoints(0, KEPT_TEXT));
        }
        return SlackText.sentByApp(text, !args.get("parse", "").equals("none"));
    }

    private void set(ObjectNode message, String name, @Nullable JsonNode value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        message.set(name, name.equals("blocks") ? new ReadBack(world.ids).blocks(value) : value.deepCopy());
    }

    private static ObjectNode profile(Installation installation) {
        var profile = Json.object("id", installation.botId());
        profile.put("app_id", installation.appId()).put("user_id", installation.botUserId());
        profile.put("name", "Madoguchi").put("updated", 1_700_000_000).put("deleted", false);
        profile.put("team_id", installation.teamId()).putObject("icons");
        return profile;
    }
}
