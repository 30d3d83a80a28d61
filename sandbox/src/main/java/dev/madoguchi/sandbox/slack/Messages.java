package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts messages into channels and changes them, keeps the books of their threads, and lets the app hear of it. */
final class Messages {

    private static final List<String> BOOKKEEPING = List.of(
            "reply_count", "reply_users_count", "latest_reply", "reply_users", "is_locked", "subscribed", "reactions");

    private final SlackWorld world;

    Messages(SlackWorld world) {
        this.world = world;
    }

    /** Gives the message its time stamp, and the thread its counters. */
    ObjectNode add(Channel channel, ObjectNode message) {
        message.put("type", "message").put("ts", world.nextTs());
        channel.messages.add(message);
        var parent = Optional.of(Json.text(message, "thread_ts")).flatMap(channel::message);
        parent.ifPresent(thread -> {
            if (Json.text(message, "subtype").equals("thread_broadcast")) {
                message.set("root", thread.deepCopy().without(BOOKKEEPING));
            }
        });
        world.events.inChannel(channel, event(message));
        parent.ifPresent(thread -> change(channel, thread, it -> count(channel, it)));
        world.touch();
        return message;
    }

    void change(Channel channel, ObjectNode message, Consumer<ObjectNode> change) {
        var before = message.deepCopy();
        change.accept(message);
        var event = Json.object("type", "message").put("subtype", "message_changed");
        event.set("message", visible(message));
        event.set("previous_message", visible(before));
        announceHidden(channel, event);
    }

    void remove(Channel channel, ObjectNode message) {
        var ts = Json.text(message, "ts");
        var event = Json.object("type", "message").put("subtype", "message_deleted");
        event.set("previous_message", visible(message));
        event.put("deleted_ts", ts);
        if (message.path("reply_count").asInt(0) > 0) {
            leaveTombstone(message);
        } else {
            channel.messages.remove(message);
        }
        announceHidden(channel, event);
        Optional.of(Json.text(message, "thread_ts"))
                .filter(thread -> !thread.equals(ts))
                .flatMap(channel::message)
                .ifPresent(thread -> count(channel, thread));
    }

    boolean react(Channel channel, ObjectNode message, String userId, String name) {
        var reaction = reaction(message, name)
                .orElseGet(() -> reactions(message).addObject().put("name", name));
        if (Json.list(reaction.path("users")).contains(userId)) {
            return false;
        }
        var users = reaction.path("users") instanceof ArrayNode list ? list : reaction.putArray("users");
        reaction.put("count", users.add(userId).size());
        world.events.reaction("reaction_added", channel, message, userId, name);
        world.touch();
        return true;
    }

    boolean unreact(Channel channel, ObjectNode message, String userId, String name) {
        var found =
                reaction(message, name).filter(it -> Json.list(it.path("users")).contains(userId));
        found.ifPresent(reaction -> {
            var users = (ArrayNode) reaction.path("users");
            reaction.put(
                    "count",
                    users.removeIf(user -> user.asString().equals(userId)).size());
            reactions(message).removeIf(it -> it.path("count").asInt(0) == 0);
            if (reactions(message).isEmpty()) {
                message.remove("reactions");
            }
            world.events.reaction("reaction_removed", channel, message, userId, name);
            world.touch();
        });
        return found.isPresent();
    }

    private static Optional<ObjectNode> reaction(ObjectNode message, String name) {
        return Json.stream(message.path("reactions"))
                .filter(it -> Json.text(it, "name").equals(name))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static ArrayNode reactions(ObjectNode message) {
        return message.path("reactions") instanceof ArrayNode list ? list : message.putArray("reactions");
    }

    /** Slack says message_changed whenever the counters of a thread move. */
    private static void count(Channel channel, ObjectNode parent) {
        var ts = Json.text(parent, "ts");
        var replies = channel.messages.stream()
                .filter(it -> Json.text(it, "thread_ts").equals(ts)
                        && !Json.text(it, "ts").equals(ts))
                .toList();
        if (replies.isEmpty()) {
            parent.remove(BOOKKEEPING.subList(0, 6));
            return;
        }
        var users = replies.stream().map(it -> Json.text(it, "user")).distinct().toList();
        parent.put("thread_ts", ts).put("reply_count", replies.size()).put("reply_users_count", users.size());
        parent.put("latest_reply", Json.text(replies.get(replies.size() - 1), "ts"));
        parent.set("reply_users", Json.strings(users));
        parent.put("is_locked", channel.isThreadLocked(ts)).put("subscribed", false);
    }

    private static void leaveTombstone(ObjectNode message) {
        message.remove(List.of("blocks", "files", "attachments", "bot_id", "app_id", "bot_profile", "reactions"));
        message.put("subtype", "tombstone").put("hidden", true).put("user", "USLACKBOT");
        message.put("text", "This message was deleted.");
    }

    private void announceHidden(Channel channel, ObjectNode event) {
        var ts = world.nextTs();
        world.events.inChannel(channel, event.put("hidden", true).put("ts", ts).put("event_ts", ts));
        world.touch();
    }

    private static ObjectNode event(ObjectNode message) {
        return visible(message).put("event_ts", Json.text(message, "ts"));
    }

    /** Metadata is told only to apps that subscribe to it. */
    private static ObjectNode visible(ObjectNode message) {
        var copy = message.deepCopy();
        copy.remove(List.of("metadata", "reactions"));
        return copy;
    }
}
