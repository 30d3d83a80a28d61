package dev.madoguchi.sandbox.slack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A place where people and the bot write: a channel, or the direct messages between one person and the bot. */
public final class Channel {

    /** A message that only one person sees, until the page is loaded anew. */
    record Ephemeral(String userId, ObjectNode message) {}

    private final String id;
    private final String name;
    private final boolean isPrivate;
    private final @Nullable String imUser;
    private boolean archived;
    private boolean shared;
    private String postingRefusal = "";
    private final Set<String> lockedThreads = new LinkedHashSet<>();
    final Set<String> members = new LinkedHashSet<>();
    final List<ObjectNode> messages = new ArrayList<>();
    final List<Ephemeral> ephemerals = new ArrayList<>();

    Channel(String id, String name, boolean isPrivate, @Nullable String imUser) {
        this.id = id;
        this.name = name;
        this.isPrivate = isPrivate;
        this.imUser = imUser;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isPrivate() {
        return isPrivate;
    }

    public boolean isArchived() {
        return archived;
    }

    public boolean isIm() {
        return imUser != null;
    }

    Optional<String> imUser() {
        return Optional.ofNullable(imUser);
    }

    void archived(boolean yes) {
        archived = yes;
    }

    /** Whether people of another organisation are in it, too. */
    public boolean isShared() {
        return shared;
    }

    void shared(boolean yes) {
        shared = yes;
    }

    /** What chat.postMessage answers here from now on, such as restricted_action_read_only_channel; empty lifts it. */
    public void refusePosts(String error) {
        postingRefusal = error;
    }

    public void lockThread(String threadTs) {
        lockedThreads.add(threadTs);
    }

    void checkPosting(@Nullable String threadTs) {
        if (!postingRefusal.isEmpty()) {
            throw new SlackError(postingRefusal);
        }
        if (threadTs != null && lockedThreads.contains(threadTs)) {
            throw new SlackError("restricted_action_thread_locked");
        }
    }

    boolean isThreadLocked(String threadTs) {
        return lockedThreads.contains(threadTs);
    }

    String eventType() {
        return isIm() ? "im" : isPrivate ? "group" : "channel";
    }

    Optional<ObjectNode> message(String ts) {
        return messages.stream()
                .filter(message -> Json.text(message, "ts").equals(ts))
                .findFirst();
    }

    Optional<Ephemeral> ephemeral(String ts) {
        return ephemerals.stream()
                .filter(ephemeral -> Json.text(ephemeral.message, "ts").equals(ts))
                .findFirst();
    }

    ObjectNode toJson(Installation installation, boolean botIsMember) {
        var json = Json.object();
        json.put("id", id);
        if (imUser != null) {
            json.put("user", imUser);
        } else {
            json.put("name", name).put("name_normalized", name);
        }
        json.put("is_channel", !isIm() && !isPrivate).put("is_group", false).put("is_im", isIm());
        json.put("is_mpim", false).put("is_private", isPrivate || isIm()).put("created", 1_700_000_000);
        json.put("is_archived", archived).put("is_general", name.equals("general"));
        json.put("unlinked", 0)
                .put("is_shared", shared)
                .put("is_ext_shared", shared)
                .put("is_org_shared", false);
        json.put("is_pending_ext_shared", false).put("context_team_id", installation.teamId());
        json.put("is_member", botIsMember).put("creator", "USLACKBOT");
        for (var field : List.of("topic", "purpose")) {
            json.putObject(field).put("value", "").put("creator", "").put("last_set", 0);
        }
        json.putArray("previous_names");
        return json;
    }
}
