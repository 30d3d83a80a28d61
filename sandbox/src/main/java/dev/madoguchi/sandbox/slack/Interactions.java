package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Clicks, menus, commands and shortcuts: what an app has to acknowledge within three seconds. */
final class Interactions {

    static final String NO_ANSWER = "This app did not respond in time. Try again.";

    private final SlackWorld world;
    private final Payloads payloads;
    private final Push push;
    private final ResponseUrls responses;
    private final Map<String, JsonNode> suggestions = new ConcurrentHashMap<>();

    Interactions(SlackWorld world, Payloads payloads, Push push, ResponseUrls responses) {
        this.world = world;
        this.payloads = payloads;
        this.push = push;
        this.responses = responses;
    }

    Outcome click(String userId, String channelId, String ts, String actionId, JsonNode content) {
        ObjectNode payload;
        synchronized (world) {
            var user = world.user(userId);
            var channel = world.channel(channelId);
            var ephemeral = channel.ephemeral(ts).filter(it -> it.userId().equals(userId));
            var message = ephemeral
                    .map(Channel.Ephemeral::message)
                    .or(() -> channel.message(ts))
                    .filter(it -> channel.members.contains(userId))
                    .orElseThrow(() -> new IllegalStateException(userId + " sees no message " + ts));
            var control = find(message.path("blocks"), actionId, content);
            var filled = Controls.filled(control, content, suggested(ts, actionId));
            payload = payloads.inMessage(
                    payloads.triggered("block_actions", user), channel, message, ephemeral.isPresent());
            payload.put("response_url", responses.issue(channel, userId, message, ephemeral.isPresent()));
            payload.set("state", stateWith(Controls.state(message.path("blocks"), Json.object()), control, filled));
            payload.putArray("actions").add(payloads.action(control, filled));
        }
        return interact(userId, payload);
    }

    Outcome clickInView(String userId, String viewId, String actionId, JsonNode content) {
        ObjectNode payload;
        synchronized (world) {
            var view = world.views.inFrontOf(userId, viewId);
            var control = find(view.path("blocks"), actionId, content);
            if (Json.text(control.block(), "type").equals("input")
                    && !control.block().path("dispatch_action").asBoolean(false)) {
                throw new IllegalStateException(
                        "\"" + actionId + "\" is an input; it is told when the form is submitted.");
            }
            var filled = Controls.filled(control, content, suggested(viewId, actionId));
            stateWith((ObjectNode) view.path("state"), control, filled);
            payload = payloads.inView(payloads.triggered("block_actions", world.user(userId)), view);
            payload.putArray("actions").add(payloads.action(control, filled));
        }
        return interact(userId, payload);
    }

    Outcome suggest(String userId, String place, String blockId, String actionId, String query) {
        ObjectNode payload;
        synchronized (world) {
            payload = payloads.of("block_suggestion", world.user(userId));
            payload.put("block_id", blockId).put("action_id", actionId).put("value", query);
            if (place.startsWith("V")) {
                payloads.inView(payload, world.views.inFrontOf(userId, place));
            } else {
                var channel = world.channels().stream()
                        .filter(it -> it.message(place).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("There is no message " + place));
                payloads.inMessage(payload, channel, channel.message(place).orElseThrow(), false);
            }
        }
        var ack = push.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
        var problem = ack.ok() ? SuggestionRules.problem(ack.json(), world.files) : ack.failure();
        suggestions.put(place + " " + actionId, problem.isEmpty() ? ack.json() : MissingNode.getInstance());
        return ack.outcome(problem);
    }

    Outcome slash(String userId, String channelId, String command, String text) {
        var user = world.user(userId);
        var channel = world.channel(channelId);
        if (user.isExternal() || !channel.members.contains(userId)) {
            throw new IllegalStateException(user.name() + " cannot use " + command + " in #" + channel.name());
        }
        ObjectNode form;
        synchronized (world) {
            var url = responses.issue(channel, userId, null, false);
            form = payloads.command(user, channel, command, new TypedText(world, text, true).text(), url);
        }
        var ack = push.deliver(Parcel.of(Parcel.Kind.COMMAND, form));
        if (!ack.ok()) {
            var why = ack.failure().contains("timeout") ? "operation_timeout" : "dispatch_failed";
            return complain(userId, ack, command + " failed with the error \"" + why + "\"");
        }
        try {
            responses.showAck(channel, userId, ack);
            return ack.outcome("");
        } catch (SlackError e) {
            return complain(userId, ack, command + " failed with the error \"" + e.code() + "\"");
        }
    }

    Outcome shortcut(String userId, String callbackId) {
        var payload = payloads.triggered("shortcut", world.user(userId));
        return interact(userId, payload.put("callback_id", callbackId).put("action_ts", world.nextTs()));
    }

    Outcome messageShortcut(String userId, String channelId, String ts, String callbackId) {
        ObjectNode payload;
        synchronized (world) {
            var channel = world.channel(channelId);
            var message = channel.message(ts)
                    .filter(it -> channel.members.contains(userId))
                    .orElseThrow(() -> new IllegalStateException(userId + " sees no message " + ts));
            payload = payloads.triggered("message_action", world.user(userId));
            payload.put("callback_id", callbackId).put("action_ts", world.nextTs());
            payload.set("channel", payloads.reference(channel));
            payload.put("message_ts", ts).set("message", Payloads.withoutMetadata(message));
            payload.put("response_url", responses.issue(channel, userId, message, false));
        }
        return interact(userId, payload);
    }

    private Outcome interact(String userId, ObjectNode payload) {
        var ack = push.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
        return ack.ok() ? ack.outcome("") : complain(userId, ack, NO_ANSWER);
    }

    private Outcome complain(String userId, Ack ack, String problem) {
        world.notices.tell(userId, problem);
        return ack.outcome(problem);
    }

    private JsonNode suggested(String place, String actionId) {
        return suggestions.getOrDefault(place + " " + actionId, MissingNode.getInstance());
    }

    private static Controls.Control find(JsonNode blocks, String actionId, JsonNode content) {
        List<Controls.Control> found = Controls.in(blocks).stream()
                .filter(control -> control.actionId().equals(actionId))
                .toList();
        return found.stream()
                .filter(control -> !control.type().equals("button")
                        || content.isArray()
                        || Json.text(control.element(), "value").equals(content.asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing to click is called \"" + actionId + "\""
                        + (content.isArray() ? "" : " with the value " + content)));
    }

    private static ObjectNode stateWith(ObjectNode state, Controls.Control control, JsonNode filled) {
        if (Controls.holdsContent(control)) {
            state.withObjectProperty("values")
                    .withObjectProperty(control.blockId())
                    .set(control.actionId(), filled.deepCopy());
        }
        return state;
    }
}
