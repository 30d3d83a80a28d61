package dev.madoguchi.sandbox.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Finds the channel or message that a call names, and refuses those that the bot cannot reach. */
final class Places {

    private final SlackWorld world;

    Places(SlackWorld world) {
        this.world = world;
    }

    /** A private channel without the bot is as good as none. */
    Channel known(String id) {
        return Optional.ofNullable(world.channels.get(id))
                .filter(channel -> !channel.isPrivate() || world.botIsIn(channel))
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    Channel joined(String id) {
        var channel = known(id);
        if (!world.botIsIn(channel)) {
            throw new SlackError("not_in_channel");
        }
        return channel;
    }

    /** A user's id stands for the direct messages with them. */
    Channel toPostIn(String id, @Nullable String threadTs) {
        var channel = joined(world.users.containsKey(id) ? directMessages(id).id() : id);
        if (channel.isArchived()) {
            throw new SlackError("is_archived");
        }
        if (channel.isIm() && !world.hasMessagesTab()) {
            throw new SlackError("messages_tab_disabled");
        }
        if (threadTs != null) {
            checkThread(channel, threadTs);
        }
        channel.checkPosting(threadTs);
        return channel;
    }

    ObjectNode message(Channel channel, String ts) {
        return channel.message(ts).orElseThrow(() -> new SlackError("message_not_found"));
    }

    private Channel directMessages(String userId) {
        var kind = world.user(userId).kind();
        if (kind == UserKind.DEACTIVATED || kind == UserKind.BOT) {
            throw new SlackError("channel_not_found");
        }
        return world.directMessages(userId);
    }

    /** Real Slack posts an orphan below a parent that is gone; here that is an error, so that it is noticed. */
    private static void checkThread(Channel channel, String threadTs) {
        if (!threadTs.matches("\\d{10}\\.\\d{6}")) {
            throw new SlackError("invalid_thread_ts");
        }
        var parent = channel.message(threadTs)
                .filter(message -> !Json.text(message, "subtype").equals("tombstone"))
                .orElseThrow(() -> new SlackError("thread_not_found"));
        if (!Json.text(parent, "thread_ts").isEmpty()
                && !Json.text(parent, "thread_ts").equals(threadTs)) {
            throw new SlackError("cannot_reply_to_message");
        }
    }
}
