package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** chat.*: what the bot writes, changes and takes back. */
final class ChatMethods {

    private static final Pattern TS = Pattern.compile("\\d{10}\\.\\d{6}");
    private static final List<String> WRITE = List.of("chat:write");

    private final SlackWorld world;
    private final Places places;
    private final SlackFaults faults;
    private final MessageContent contents;

    ChatMethods(SlackWorld world, Places places, SlackFaults faults) {
        this.world = world;
        this.places = places;
        this.faults = faults;
        this.contents = new MessageContent(world);
    }

    List<ApiMethod> methods() {
        return List.of(
                ApiMethod.of("chat.postMessage", WRITE, List.of("channel"), this::post),
                ApiMethod.of("chat.update", WRITE, List.of("channel", "ts"), this::update),
                ApiMethod.of("chat.postEphemeral", WRITE, List.of("channel", "user"), this::postEphemeral),
                ApiMethod.of("chat.delete", WRITE, List.of("channel", "ts"), this::delete),
                ApiMethod.of("chat.getPermalink", List.of(), List.of("channel", "message_ts"), this::permalink));
    }

    private ObjectNode post(Arguments args) {
        if (args.find("username") != null || args.find("icon_url") != null || args.find("icon_emoji") != null) {
            requireCustomizing();
        }
        var threadTs = args.find("thread_ts");
        var channel = places.toPostIn(args.get("channel"), threadTs);
        var message = contents.read("chat.postMessage", args);
        faults.pacePost(channel.id());
        inThread(channel, message, threadTs);
        if (threadTs != null && args.flag("reply_broadcast")) {
            message.put("subtype", "thread_broadcast");
        }
        world.messages.add(channel, message);
        return posted(channel, message).put("ts", Json.text(message, "ts"));
    }

    private ObjectNode update(Arguments args) {
        var channel = places.joined(args.get("channel"));
        if (channel.isArchived()) {
            throw new SlackError("is_inactive");
        }
        var message = places.message(channel, args.get("ts"));
        if (!Json.text(message, "bot_id").equals(world.botId())) {
            throw new SlackError("cant_update_message");
        }
        var content = contents.read("chat.update", args);
        world.messages.change(channel, message, it -> contents.replace(it, content, args));
        var answer = posted(channel, message).put("ts", Json.text(message, "ts"));
        return answer.put("text", Json.text(message, "text"));
    }

    private ObjectNode postEphemeral(Arguments args) {
        var threadTs = args.find("thread_ts");
        var channel = places.toPostIn(args.get("channel"), threadTs);
        var user = args.get("user");
        if (!channel.members.contains(user)) {
            throw new SlackError("user_not_in_channel");
        }
        var message = contents.read("chat.postEphemeral", args);
        inThread(channel, message, threadTs);
        showOnly(channel, user, message);
        return Json.object("message_ts", Json.text(message, "ts"));
    }

    /** Others neither see it nor hear of it, not even the app. */
    void showOnly(Channel channel, String user, ObjectNode message) {
        message.put("type", "message").put("ts", world.nextTs());
        channel.ephemerals.add(new Channel.Ephemeral(user, message));
        world.touch();
    }

    private ObjectNode delete(Arguments args) {
        var channel = places.joined(args.get("channel"));
        var message = places.message(channel, args.get("ts"));
        if (!Json.text(message, "bot_id").equals(world.botId())) {
            throw new SlackError("cant_delete_message");
        }
        world.messages.remove(channel, message);
        return Json.object("channel", channel.id()).put("ts", args.get("ts"));
    }

    private ObjectNode permalink(Arguments args) {
        var channel = places.known(args.get("channel"));
        var ts = args.get("message_ts");
        if (!TS.matcher(ts).matches()) {
            throw new SlackError("message_not_found");
        }
        places.message(channel, ts);
        var host = "https://" + world.installation().teamDomain() + ".slack.com";
        return Json.object("channel", channel.id())
                .put("permalink", host + "/archives/" + channel.id() + "/p" + ts.replace(".", ""));
    }

    private void requireCustomizing() {
        if (!world.installation().grants("chat:write.customize")) {
            throw SlackError.missingScope("chat:write.customize", world.installation());
        }
    }

    private void inThread(Channel channel, ObjectNode message, @Nullable String threadTs) {
        if (threadTs != null) {
            message.put("thread_ts", threadTs);
            channel.message(threadTs).ifPresent(it -> message.put("parent_user_id", Json.text(it, "user")));
        }
    }

    private static ObjectNode posted(Channel channel, ObjectNode message) {
        var answer = Json.object("channel", channel.id());
        answer.set("message", message.deepCopy().without("metadata"));
        return answer;
    }
}
