package dev.madoguchi.sandbox.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes in which Slack tells apps what a person did. */
final class Payloads {

    static final String TOKEN = "legacy-token-not-to-be-checked";

    private final SlackWorld world;
    private final Triggers triggers;

    Payloads(SlackWorld world, Triggers triggers) {
        this.world = world;
        this.triggers = triggers;
    }

    ObjectNode of(String type, User user) {
        var installation = world.installation();
        var payload = Json.object("type", type);
        payload.putObject("user")
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", user.teamId());
        payload.put("api_app_id", installation.appId()).put("token", TOKEN);
        payload.putObject("team").put("id", installation.teamId()).put("domain", installation.teamDomain());
        payload.putNull("enterprise").put("is_enterprise_install", false);
        return payload;
    }

    ObjectNode triggered(String type, User user) {
        return of(type, user).put("trigger_id", triggers.issue(user.id()));
    }

    ObjectNode inMessage(ObjectNode payload, Channel channel, JsonNode message, boolean ephemeral) {
        var container = Json.object("type", "message").put("message_ts", Json.text(message, "ts"));
        container.put("channel_id", channel.id()).put("is_ephemeral", ephemeral);
        if (message.has("thread_ts")) {
            container.put("thread_ts", Json.text(message, "thread_ts"));
        }
        payload.set("container", container);
        payload.set("channel", reference(channel));
        if (!ephemeral) {
            payload.set("message", withoutMetadata(message));
        }
        return payload;
    }

    ObjectNode inView(ObjectNode payload, JsonNode view) {
        payload.set("container", Json.object("type", "view").put("view_id", Json.text(view, "id")));
        payload.set("view", view.deepCopy());
        return payload;
    }

    ObjectNode action(Controls.Control control, JsonNode filled) {
        var action = Json.object("type", control.type());
        action.put("block_id", control.blockId()).put("action_id", control.actionId());
        if (control.type().equals("button")) {
            action.set("text", control.element().path("text").deepCopy());
            for (var field : new String[] {"value", "style", "url"}) {
                if (control.element().has(field)) {
                    action.put(field, Json.text(control.element(), field));
                }
            }
        } else if (control.element().has("placeholder")) {
            action.set("placeholder", control.element().path("placeholder").deepCopy());
        }
        filled.properties().forEach(field -> action.set(field.getKey(), field.getValue()));
        return action.put("action_ts", world.nextTs());
    }

    ObjectNode command(User user, Channel channel, String command, String text, String responseUrl) {
        var installation = world.installation();
        return Json.object("token", TOKEN)
                .put("team_id", installation.teamId())
                .put("team_domain", installation.teamDomain())
                .put("channel_id", channel.id())
                .put(
                        "channel_name",
                        channel.isIm() ? "directmessage" : channel.isPrivate() ? "privategroup" : channel.name())
                .put("user_id", user.id())
                .put("user_name", user.name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", installation.appId())
                .put("is_enterprise_install", "false")
                .put("response_url", responseUrl)
                .put("trigger_id", triggers.issue(user.id()));
    }

    ObjectNode reference(Channel channel) {
        return Json.object("id", channel.id())
                .put("name", channel.isIm() ? "directmessage" : channel.isPrivate() ? "privategroup" : channel.name());
    }

    static ObjectNode withoutMetadata(JsonNode message) {
        return ((ObjectNode) message.deepCopy()).without("metadata");
    }
}
