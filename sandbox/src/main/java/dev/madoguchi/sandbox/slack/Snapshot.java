package dev.madoguchi.sandbox.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspace as a file, so that it outlives the process; what lasts only minutes, such as a trigger, does not. */
final class Snapshot {

    private final SlackWorld world;

    Snapshot(SlackWorld world) {
        this.world = world;
    }

    void save(Path file) {
        var json = Json.object("servedAt", world.files.servedAt());
        synchronized (world) {
            json.set("installation", Json.MAPPER.valueToTree(world.installation()));
            json.set("users", Json.MAPPER.valueToTree(world.users.values()));
            var channels = json.putArray("channels");
            world.channels.values().forEach(channel -> channels.add(channel(channel)));
            var homes = json.putObject("homes");
            world.views.homes.forEach((userId, view) -> homes.set(userId, view.deepCopy()));
            var files = json.putArray("files");
            world.files.entries.values().stream()
                    .filter(entry -> entry.completed)
                    .forEach(entry -> files.add(file(entry)));
        }
        write(file, Json.MAPPER.writeValueAsString(json));
    }

    /** Addresses in it are those of the new port. */
    void load(Path file) {
        var text = read(file);
        var servedAt = Json.text(Json.parse(text), "servedAt");
        var json = Json.parse(text.replace(servedAt, world.files.servedAt()));
        synchronized (world) {
            world.installation(Json.MAPPER.treeToValue(json.path("installation"), Installation.class));
            world.users.clear();
            json.path("users").forEach(user -> add(Json.MAPPER.treeToValue(user, User.class)));
            world.channels.clear();
            json.path("channels").forEach(this::addChannel);
            world.views.stacks.clear();
            world.views.homes.clear();
            json.path("homes")
                    .properties()
                    .forEach(home -> world.views.homes.put(home.getKey(), (ObjectNode) home.getValue()));
            world.files.entries.clear();
            json.path("files").forEach(this::addFile);
            world.touch();
        }
    }

    private void add(User user) {
        world.users.put(user.id(), user);
    }

    private static ObjectNode channel(Channel channel) {
        var json = Json.object("id", channel.id()).put("name", channel.name());
        json.put("private", channel.isPrivate()).put("archived", channel.isArchived());
        json.put("shared", channel.isShared());
        channel.imUser().ifPresent(user -> json.put("imUser", user));
        json.set("members", Json.strings(channel.members));
        var messages = json.putArray("messages");
        channel.messages.forEach(message -> messages.add(message.deepCopy()));
        return json;
    }

    private void addChannel(JsonNode json) {
        var imUser = json.path("imUser").asString("");
        var channel = new Channel(
                Json.text(json, "id"),
                Json.text(json, "name"),
                json.path("private").asBoolean(false),
                imUser.isEmpty() ? null : imUser);
        channel.archived(json.path("archived").asBoolean(false));
        channel.shared(json.path("shared").asBoolean(false));
        channel.members.addAll(Json.list(json.path("members")));
        json.path("messages").forEach(message -> {
            channel.messages.add((ObjectNode) message);
            world.ids.after(Json.text(message, "ts"));
        });
        world.channels.put(channel.id(), channel);
    }

    private static ObjectNode file(Files.Entry entry) {
        var json = Json.object("id", entry.id).put("owner", entry.ownerId).put("name", entry.name);
        json.put("title", entry.title).put("mimetype", entry.mimetype).put("mode", entry.mode);
        json.put("deleted", entry.deleted).put("polls", entry.pollsToGo);
        json.put("bytes", Base64.getEncoder().encodeToString(entry.bytes));
        json.set("shares", Json.MAPPER.valueToTree(entry.shares));
        return json;
    }

    private void addFile(JsonNode json) {
        var bytes = Base64.getDecoder().decode(Json.text(json, "bytes"));
        var entry =
                new Files.Entry(Json.text(json, "id"), Json.text(json, "owner"), Json.text(json, "name"), bytes.length);
        entry.bytes = bytes;
        entry.title = Json.text(json, "title");
        entry.mimetype = Json.text(json, "mimetype");
        entry.mode = Json.text(json, "mode");
        entry.deleted = json.path("deleted").asBoolean(false);
        entry.pollsToGo = json.path("polls").asInt(0);
        entry.uploaded = true;
        entry.completed = true;
        json.path("shares")
                .properties()
                .forEach(share ->
                        entry.shares.put(share.getKey(), share.getValue().asString("")));
        world.files.entries.put(entry.id, entry);
    }

    /** A half-written file must not take the place of a whole one. */
    private static void write(Path file, String text) {
        try {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            java.nio.file.Files.writeString(beside, text);
            java.nio.file.Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
