package dev.madoguchi.sandbox.slack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** files.*: uploads in three steps, and what became of them. */
final class FileMethods {

    private static final int LONGEST_ALT_TEXT = 1_000;
    private static final int MOST_CHANNELS = 100;
    private static final int LARGEST_SNIPPET = 1_048_576;
    private static final List<String> WRITE = List.of("files:write");

    private final SlackWorld world;
    private final Places places;
    private final SlackFaults faults;

    FileMethods(SlackWorld world, Places places, SlackFaults faults) {
        this.world = world;
        this.places = places;
        this.faults = faults;
    }

    List<ApiMethod> methods() {
        return List.of(
                ApiMethod.of("files.getUploadURLExternal", WRITE, List.of(), this::announce),
                ApiMethod.of("files.completeUploadExternal", WRITE, List.of("files"), this::complete),
                ApiMethod.of("files.info", List.of("files:read"), List.of("file"), this::info),
                ApiMethod.of("files.upload", List.of(), List.of(), args -> {
                    throw new SlackError("method_deprecated");
                }));
    }

    private ObjectNode announce(Arguments args) {
        int length = args.number("length", 0, "missing_argument");
        var name = args.find("filename");
        if (length <= 0 || name == null) {
            throw new SlackError("missing_argument");
        }
        if (args.get("alt_txt", "").length() > LONGEST_ALT_TEXT) {
            throw new SlackError("alt_txt_too_large");
        }
        if (args.find("snippet_type") != null && length > LARGEST_SNIPPET) {
            throw new SlackError("snippet_too_large");
        }
        var entry = world.files.announce(world.botUserId(), name, length);
        return Json.object("upload_url", world.files.servedAt() + "upload/v1/" + entry.id)
                .put("file_id", entry.id);
    }

    private ObjectNode complete(Arguments args) {
        var entries = named(args.json("files"));
        var threadTs = args.find("thread_ts");
        var ids = args.get("channel_id", args.get("channels", "")).split(",");
        if (ids.length > MOST_CHANNELS) {
            throw new SlackError("channels_limit_exceeded");
        }
        var channels = Arrays.stream(ids)
                .filter(id -> !id.isBlank())
                .map(id -> places.toPostIn(id.strip(), threadTs))
                .toList();
        var messages = channels.stream().map(channel -> message(args, threadTs)).toList();
        for (var entry : entries) {
            entry.completed = true;
            entry.mimetype = Files.typeOf(entry.name);
            entry.pollsToGo = faults.pollsUntilProcessed();
        }
        for (int i = 0; i < channels.size(); i++) {
            share(channels.get(i), messages.get(i), entries);
        }
        var answer = Json.object();
        var files = answer.putArray("files");
        entries.forEach(entry -> files.add(world.files.toJson(entry)));
        return answer;
    }

    private List<Files.Entry> named(@Nullable JsonNode files) {
        if (files == null || !files.isArray() || files.isEmpty()) {
            throw SlackError.missingArgument("files");
        }
        var entries = new ArrayList<Files.Entry>();
        for (var file : files) {
            var entry = world.files
                    .find(Json.text(file, "id"))
                    .filter(it -> it.uploaded && !it.completed)
                    .orElseThrow(() -> new SlackError("file_not_found"));
            entry.title = file.path("title").asString(entry.name);
            entries.add(entry);
        }
        return entries;
    }

    /** The comment wins over blocks. */
    private ObjectNode message(Arguments args, @Nullable String threadTs) {
        var content = Json.object();
        content.put("text", args.get("initial_comment", " "));
        var blocks = args.json("blocks");
        if (blocks != null && args.find("initial_comment") == null) {
            content.set("blocks", blocks);
        }
        var message = new MessageContent(world).read("files.completeUploadExternal", new Arguments(content));
        message.put("text", Json.text(message, "text").strip()).put("subtype", "file_share");
        message.put("upload", false).put("display_as_bot", false);
        return threadTs == null ? message : message.put("thread_ts", threadTs);
    }

    private void share(Channel channel, ObjectNode message, List<Files.Entry> entries) {
        var files = message.putArray("files");
        entries.forEach(entry -> files.add(world.files.toJson(entry)));
        world.messages.add(channel, message);
        entries.forEach(entry -> entry.shares.put(channel.id(), Json.text(message, "ts")));
    }

    /** Each look brings a file nearer to being processed. */
    private ObjectNode info(Arguments args) {
        var entry = world.files
                .find(args.get("file"))
                .filter(it -> it.completed)
                .orElseThrow(() -> new SlackError("file_not_found"));
        if (entry.deleted) {
            throw new SlackError("file_deleted");
        }
        if (!world.files.visibleToBot(entry)) {
            throw new SlackError("not_visible");
        }
        var file = world.files.withShares(entry);
        entry.pollsToGo--;
        if (entry.processed()) {
            world.files.refreshIn(entry);
        }
        var answer = Json.object().set("file", file);
        answer.putArray("comments");
        return answer;
    }
}
