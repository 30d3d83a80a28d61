package dev.madoguchi.sandbox.slack;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Tells the app what happened, as far as its scopes and its membership let it hear. */
final class Events {

    private final SlackWorld world;
    private final Consumer<ObjectNode> feed;

    Events(SlackWorld world, Consumer<ObjectNode> feed) {
        this.world = world;
        this.feed = feed;
    }

    /** Direct messages are not heard: the app does not ask for im:history. */
    void inChannel(Channel channel, ObjectNode event) {
        var scope = channel.isIm() ? "im:history" : channel.isPrivate() ? "groups:history" : "channels:history";
        if (world.botIsIn(channel) && world.installation().grants(scope)) {
            send(event.put("channel", channel.id()).put("channel_type", channel.eventType()));
        }
    }

    void reaction(String type, Channel channel, ObjectNode message, String userId, String name) {
        if (!world.botIsIn(channel) || !world.installation().grants("reactions:read")) {
            return;
        }
        var event = Json.object("type", type).put("user", userId).put("reaction", name);
        event.putObject("item")
                .put("type", "message")
                .put("channel", channel.id())
                .put("ts", Json.text(message, "ts"));
        send(event.put("item_user", Json.text(message, "user")).put("event_ts", world.nextTs()));
    }

    void membership(String type, Channel channel, String userId) {
        if (world.botIsIn(channel)) {
            var event = Json.object("type", type).put("user", userId).put("channel", channel.id());
            event.put("channel_type", channel.isPrivate() ? "G" : "C");
            send(event.put("team", world.teamId()).put("event_ts", world.nextTs()));
        }
    }

    void archived(Channel channel, String userId) {
        if (world.botIsIn(channel)) {
            var type = channel.isPrivate() ? "group_archive" : "channel_archive";
            send(Json.object("type", type)
                    .put("channel", channel.id())
                    .put("user", userId)
                    .put("event_ts", world.nextTs()));
        }
    }

    void shared(Channel channel) {
        if (world.botIsIn(channel)) {
            send(Json.object("type", "channel_shared")
                    .put("connected_team_id", world.installation().otherTeamId())
                    .put("channel", channel.id())
                    .put("event_ts", world.nextTs()));
        }
    }

    void uninstalled() {
        var revoked = Json.object("type", "tokens_revoked").put("event_ts", world.nextTs());
        var tokens = revoked.putObject("tokens");
        tokens.putArray("oauth");
        tokens.putArray("bot").add(world.botUserId());
        send(revoked);
        send(Json.object("type", "app_uninstalled").put("event_ts", world.nextTs()));
    }

    void send(ObjectNode event) {
        var channel = world.channels.get(Json.text(event, "channel"));
        var installation = world.installation();
        var envelope = Json.object("token", "legacy-token-not-to-be-checked");
        envelope.put("team_id", installation.teamId()).put("context_team_id", installation.teamId());
        envelope.putNull("context_enterprise_id").put("api_app_id", installation.appId());
        envelope.set("event", event.deepCopy());
        envelope.put("type", "event_callback").put("event_id", "Ev" + world.ids.next('0'));
        envelope.put("event_time", world.clock.instant().getEpochSecond());
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", installation.teamId())
                .put("user_id", installation.botUserId())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        envelope.put("is_ext_shared_channel", channel != null && channel.isShared())
                .put("event_context", "4-" + world.ids.hex(40));
        feed.accept(envelope);
    }
}
