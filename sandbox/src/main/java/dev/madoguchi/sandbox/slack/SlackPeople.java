package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do with their Slack client. Messages and reactions reach the app as events, a little later; clicks, forms
 * and commands wait for the app's acknowledgement. What the client would not offer throws an IllegalStateException.
 */
public final class SlackPeople {

    private final SlackWorld world;
    private final Interactions interactions;
    private final Forms forms;
    private final SlackFaults faults;

    SlackPeople(SlackWorld world, Interactions interactions, Forms forms, SlackFaults faults) {
        this.world = world;
        this.interactions = interactions;
        this.forms = forms;
        this.faults = faults;
    }

    /** Writes into a channel, or into a thread, and gives back the time stamp. */
    public String post(
            String userId, String channelId, @Nullable String threadTs, String typed, List<UploadedFile> files) {
        return write(userId, channelId, threadTs, typed, files, files.isEmpty() ? "" : "file_share");
    }

    public String post(String userId, String channelId, String typed) {
        return post(userId, channelId, null, typed, List.of());
    }

    public String reply(String userId, String channelId, String threadTs, String typed) {
        return post(userId, channelId, threadTs, typed, List.of());
    }

    /** A reply with "also send to channel" ticked. */
    public String replyAlsoToChannel(String userId, String channelId, String threadTs, String typed) {
        return write(userId, channelId, threadTs, typed, List.of(), "thread_broadcast");
    }

    /** What "/me waves" becomes. */
    public String postMe(String userId, String channelId, @Nullable String threadTs, String typed) {
        return write(userId, channelId, threadTs, typed, List.of(), "me_message");
    }

    /** What Slack gives a subtype that the other ways of writing do not have. */
    public String replyOfKind(String userId, String channelId, String threadTs, String text, String subtype) {
        return write(userId, channelId, threadTs, text, List.of(), subtype);
    }

    public void edit(String userId, String channelId, String ts, String typed) {
        synchronized (world) {
            var channel = world.channel(channelId);
            var message = own(userId, channel, ts);
            var content = new TypedText(world, typed);
            world.messages.change(channel, message, it -> {
                it.put("text", content.text()).set("blocks", content.blocks());
                it.putObject("edited").put("user", userId).put("ts", world.nextTs());
            });
        }
    }

    public void delete(String userId, String channelId, String ts) {
        synchronized (world) {
            var channel = world.channel(channelId);
            world.messages.remove(channel, own(userId, channel, ts));
        }
    }

    public void react(String userId, String channelId, String ts, String emoji) {
        synchronized (world) {
            var channel = world.channel(channelId);
            world.messages.react(channel, message(channel, ts), member(userId, channel), emoji);
        }
    }

    public void unreact(String userId, String channelId, String ts, String emoji) {
        synchronized (world) {
            var channel = world.channel(channelId);
            world.messages.unreact(channel, message(channel, ts), member(userId, channel), emoji);
        }
    }

    /** Clicks a button, or chooses these values in a menu. Among buttons of one action_id the value decides. */
    public Outcome click(String userId, String channelId, String messageTs, String actionId, String... values) {
        return interactions.click(userId, channelId, messageTs, actionId, content(values));
    }

    public Outcome clickInView(String userId, String viewId, String actionId, String... values) {
        return interactions.clickInView(userId, viewId, actionId, content(values));
    }

    /** Fills in the form, by block_id and action_id, and presses its submit button. */
    public Outcome submitView(String userId, String viewId, Map<String, Map<String, JsonNode>> state) {
        return forms.submit(userId, viewId, state);
    }

    public Outcome closeView(String userId, String viewId) {
        return forms.close(userId, viewId);
    }

    /** Types into an external select; the options are in the outcome's body. The place is a view's id or a message's ts. */
    public Outcome suggest(String userId, String viewIdOrMessageTs, String blockId, String actionId, String query) {
        return interactions.suggest(userId, viewIdOrMessageTs, blockId, actionId, query);
    }

    public Outcome slash(String userId, String channelId, String command, String text) {
        return interactions.slash(userId, channelId, command, text);
    }

    public Outcome shortcut(String userId, String callbackId) {
        return interactions.shortcut(userId, callbackId);
    }

    public Outcome messageShortcut(String userId, String channelId, String ts, String callbackId) {
        return interactions.messageShortcut(userId, channelId, ts, callbackId);
    }

    public void openHome(String userId) {
        synchronized (world) {
            var event = Json.object("type", "app_home_opened")
                    .put("user", world.user(userId).id());
            event.put("channel", world.directMessages(userId).id()).put("tab", "home");
            if (world.views.homes.containsKey(userId)) {
                event.set("view", world.views.home(userId));
            }
            world.events.send(event.put("event_ts", world.nextTs()));
        }
    }

    private String write(
            String userId,
            String channelId,
            @Nullable String threadTs,
            String typed,
            List<UploadedFile> files,
            String subtype) {
        synchronized (world) {
            var channel = world.channel(channelId);
            member(userId, channel);
            if (channel.isArchived()) {
                throw new IllegalStateException("Nobody can write into #" + channel.name() + ": it is archived.");
            }
            var author = threadTs == null ? "" : Json.text(message(channel, threadTs), "user");
            var message = new TypedMessage(world, world.user(userId), typed, subtype).inThread(threadTs, author);
            return message.postWith(files, faults, channel);
        }
    }

    private static String member(String userId, Channel channel) {
        if (!channel.members.contains(userId)) {
            throw new IllegalStateException(userId + " is not in #" + channel.name());
        }
        return userId;
    }

    private static ObjectNode message(Channel channel, String ts) {
        return channel.message(ts)
                .orElseThrow(() -> new IllegalStateException("There is no message " + ts + " in #" + channel.name()));
    }

    private static ObjectNode own(String userId, Channel channel, String ts) {
        var message = message(channel, ts);
        if (!Json.text(message, "user").equals(userId)) {
            throw new IllegalStateException("The message " + ts + " was written by somebody else.");
        }
        return message;
    }

    private static JsonNode content(String... values) {
        return values.length == 1 ? Json.MAPPER.valueToTree(values[0]) : Json.strings(List.of(values));
    }
}
