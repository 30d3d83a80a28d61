package dev.madoguchi.slack.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.Attachments.NewAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as Slack tells of it (docs.slack.dev/reference/events/message).
 *
 * @param threadAuthor who wrote the first message of the thread; empty if Slack does not say
 * @param user who wrote it: an id of a user, or that of an app which has none
 * @param text Slack's markup, escaped
 */
record ThreadMessage(
        String channel,
        String ts,
        @Nullable String threadTs,
        String threadAuthor,
        String user,
        String text,
        List<NewAttachment> files,
        Kind kind) {

    private static final Set<String> WRITTEN_BY_PEOPLE = Set.of("", "file_share", "thread_broadcast", "me_message");
    private static final Set<String> ABOUT_ANOTHER =
            Set.of("message_changed", "message_deleted", "message_replied", "tombstone");
    private static final List<String> SIGNS_OF_AN_APP = List.of("bot_id", "bot_profile", "app_id");

    /** What it is; only what people wrote may become a mail. */
    enum Kind {
        BY_PERSON,
        BY_APP,
        /** It only tells of another message, or nobody sees it. */
        HIDDEN,
        /** Anything else, and what Slack may invent. */
        UNKNOWN
    }

    boolean isByPerson() {
        return kind == Kind.BY_PERSON;
    }

    Place place() {
        return new Place(channel, ts);
    }

    static ThreadMessage of(JsonObject event) {
        return of(event, text(event, "channel"));
    }

    /** An inner message, as in an edit, names no channel itself. */
    static ThreadMessage of(JsonObject event, String channel) {
        var thread = text(event, "thread_ts");
        return new ThreadMessage(
                channel,
                text(event, "ts"),
                thread.isEmpty() || thread.equals(text(event, "ts")) ? null : thread,
                text(event, "parent_user_id"),
                text(event, isThere(event, "user") ? "user" : "bot_id"),
                text(event, "text"),
                files(event),
                kind(event));
    }

    private static Kind kind(JsonObject event) {
        var subtype = text(event, "subtype");
        boolean hidden = isThere(event, "hidden") && event.get("hidden").getAsBoolean();
        if (hidden || ABOUT_ANOTHER.contains(subtype)) {
            return Kind.HIDDEN;
        }
        if (subtype.equals("bot_message") || SIGNS_OF_AN_APP.stream().anyMatch(sign -> isThere(event, sign))) {
            return Kind.BY_APP;
        }
        return WRITTEN_BY_PEOPLE.contains(subtype) && isThere(event, "user") ? Kind.BY_PERSON : Kind.UNKNOWN;
    }

    private static List<NewAttachment> files(JsonObject event) {
        var files = new ArrayList<NewAttachment>();
        if (event.has("files") && event.get("files").isJsonArray()) {
            for (JsonElement element : event.getAsJsonArray("files")) {
                var file = element.getAsJsonObject();
                files.add(new NewAttachment(
                        isThere(file, "name") ? text(file, "name") : "file",
                        isThere(file, "mimetype") ? text(file, "mimetype") : "application/octet-stream",
                        file.has("size") ? file.get("size").getAsLong() : 0,
                        null,
                        text(file, "id")));
            }
        }
        return files;
    }

    private static boolean isThere(JsonObject object, String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    private static String text(JsonObject object, String name) {
        return isThere(object, name) ? object.get(name).getAsString() : "";
    }
}
