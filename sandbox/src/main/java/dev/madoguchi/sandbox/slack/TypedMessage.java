package dev.madoguchi.sandbox.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A message as Slack makes it of what a person typed and dropped into the composer. */
final class TypedMessage {

    private final SlackWorld world;
    private final User user;
    private final ObjectNode message;

    TypedMessage(SlackWorld world, User user, String typed, String subtype) {
        this.world = world;
        this.user = user;
        var content = new TypedText(world, typed);
        message = Json.object("type", "message").put("user", user.id());
        message.put("client_msg_id", world.ids.hex(8) + "-" + world.ids.hex(12));
        message.put("team", user.teamId()).put("text", content.text());
        if (user.kind() == UserKind.BOT) {
            message.put("bot_id", "B" + user.id()).put("app_id", "A" + user.id());
        }
        if (user.isExternal()) {
            message.put("user_team", user.teamId()).put("source_team", user.teamId());
        }
        if (!typed.isEmpty()) {
            message.set("blocks", content.blocks());
        }
        if (!subtype.isEmpty()) {
            message.put("subtype", subtype);
        }
    }

    TypedMessage inThread(@Nullable String threadTs, String parentAuthor) {
        if (threadTs != null) {
            message.put("thread_ts", threadTs).put("parent_user_id", parentAuthor);
        }
        return this;
    }

    /** The event already tells a file as one that is shared here. */
    String postWith(List<UploadedFile> files, SlackFaults faults, Channel channel) {
        var entries = files.stream()
                .map(file -> world.files.dropped(user.id(), file, faults.takeFileMode()))
                .toList();
        if (!entries.isEmpty()) {
            var list = message.put("upload", false).put("display_as_bot", false).putArray("files");
            entries.forEach(entry -> list.add(world.files.inMessage(entry)));
        }
        world.messages.add(channel, message);
        var ts = Json.text(message, "ts");
        entries.forEach(entry -> entry.shares.put(channel.id(), ts));
        return ts;
    }
}
