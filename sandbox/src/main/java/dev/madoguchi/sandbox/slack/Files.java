package dev.madoguchi.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of the workspace: announced, filled, shared, and after some polls processed. */
final class Files {

    static final class Entry {
        final String id;
        final String ownerId;
        final String name;
        final int announcedLength;
        final Map<String, String> shares = new TreeMap<>();
        String title;
        String mimetype = "";
        /** How it arrives in messages: hosted, file_access, external, tombstone or hidden_by_limit. */
        String mode = "hosted";

        byte[] bytes = new byte[0];
        boolean uploaded;
        boolean completed;
        boolean deleted;
        int pollsToGo;

        Entry(String id, String ownerId, String name, int announcedLength) {
            this.id = id;
            this.ownerId = ownerId;
            this.name = name;
            this.title = name;
            this.announcedLength = announcedLength;
        }

        boolean processed() {
            return completed && pollsToGo <= 0;
        }

        UploadedFile content() {
            return new UploadedFile(name, mimetype, bytes);
        }
    }

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("zip", "application/zip"));

    final Map<String, Entry> entries = new LinkedHashMap<>();
    private final SlackWorld world;
    private String base = "";

    Files(SlackWorld world) {
        this.world = world;
    }

    void servedAt(String url) {
        base = url;
    }

    String servedAt() {
        return base;
    }

    Entry announce(String ownerId, String name, int length) {
        var entry = new Entry(world.ids.next('F'), ownerId, name, length);
        entries.put(entry.id, entry);
        return entry;
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** A file that a person dropped in; Slack's client waits until it is processed. */
    Entry dropped(String userId, UploadedFile file, String mode) {
        var entry = announce(userId, file.name(), file.bytes().length);
        entry.bytes = file.bytes();
        entry.uploaded = true;
        entry.completed = true;
        entry.mode = mode;
        entry.mimetype = file.mimetype();
        return entry;
    }

    static String typeOf(String name) {
        return TYPES.getOrDefault(ending(name), "application/octet-stream");
    }

    /** Whether a block can show this slack_file: a picture, processed, not merely uploaded. */
    boolean isShowable(JsonNode slackFile) {
        var id = Json.text(slackFile, "id");
        var url = Json.text(slackFile, "url");
        return entries.values().stream()
                .filter(entry -> entry.id.equals(id)
                        || Json.text(toJson(entry), "url_private").equals(url))
                .anyMatch(entry -> entry.processed()
                        && !entry.deleted
                        && entry.mimetype.matches("image/(png|jpeg|gif)")
                        && visibleToBot(entry));
    }

    /** The bot sees its own files, and those shared where it is a member. */
    boolean visibleToBot(Entry entry) {
        return entry.ownerId.equals(world.botUserId())
                || entry.shares.keySet().stream().map(world.channels::get).anyMatch(world::botIsIn);
    }

    /** As messages show it; some files are there by name only. */
    ObjectNode inMessage(Entry entry) {
        return switch (entry.mode) {
            case "file_access" ->
                Json.object("id", entry.id).put("mode", entry.mode).put("file_access", "check_file_info");
            case "tombstone", "hidden_by_limit" -> Json.object("id", entry.id).put("mode", entry.mode);
            default -> toJson(entry);
        };
    }

    ObjectNode toJson(Entry entry) {
        var json = Json.object("id", entry.id);
        var name = entry.name.replaceAll("[^A-Za-z0-9._-]", "_");
        var path = base + "files-pri/" + world.teamId() + "-" + entry.id + "/";
        json.put("created", 1_700_000_000).put("timestamp", 1_700_000_000);
        json.put("name", entry.name).put("title", entry.title);
        json.put("mimetype", entry.processed() ? entry.mimetype : "");
        json.put("filetype", entry.processed() ? ending(entry.name) : "");
        json.put("pretty_type", entry.processed() ? ending(entry.name).toUpperCase(Locale.ROOT) : "");
        json.put("user", entry.ownerId).put("user_team", world.teamId()).put("editable", false);
        json.put("size", entry.bytes.length)
                .put("mode", isExternal(entry) ? "external" : "hosted")
                .put("is_external", isExternal(entry));
        json.put("external_type", isExternal(entry) ? "gdrive" : "")
                .put("is_public", false)
                .put("public_url_shared", false);
        json.put("display_as_bot", false).put("username", "").put("file_access", "visible");
        json.put("url_private", path + name).put("url_private_download", path + "download/" + name);
        json.put("permalink", base + "files/" + entry.ownerId + "/" + entry.id + "/" + name);
        return json;
    }

    /** Messages show what the file has become. */
    void refreshIn(Entry entry) {
        entry.shares.forEach((channelId, ts) -> world.channel(channelId)
                .message(ts)
                .ifPresent(message -> {
                    var files = message.putArray("files");
                    entries.values().stream()
                            .filter(it -> ts.equals(it.shares.get(channelId)))
                            .forEach(it -> files.add(inMessage(it)));
                }));
        world.touch();
    }

    /** Where it was shared is told by files.info only, and only when it is processed. */
    ObjectNode withShares(Entry entry) {
        var json = toJson(entry);
        var shares = json.putObject("shares");
        json.set("channels", Json.strings(entry.processed() ? entry.shares.keySet() : Set.of()));
        json.putArray("groups");
        json.putArray("ims");
        if (entry.processed()) {
            entry.shares.forEach((channelId, ts) -> {
                var channel = world.channel(channelId);
                shares.withObjectProperty(channel.isPrivate() ? "private" : "public")
                        .putArray(channelId)
                        .addObject()
                        .put("ts", ts)
                        .put("channel_name", channel.name())
                        .put("team_id", world.teamId());
            });
        }
        return json;
    }

    private static boolean isExternal(Entry entry) {
        return entry.mode.equals("external");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
