package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** reactions.*: the emoji below a message. */
final class ReactionMethods {

    private static final Pattern TS = Pattern.compile("\\d{10}\\.\\d{6}");
    private static final List<String> WRITE = List.of("reactions:write");

    private final SlackWorld world;
    private final Places places;

    ReactionMethods(SlackWorld world, Places places) {
        this.world = world;
        this.places = places;
    }

    List<ApiMethod> methods() {
        return List.of(
                ApiMethod.of("reactions.add", WRITE, List.of("channel", "name", "timestamp"), this::add),
                ApiMethod.of("reactions.remove", WRITE, List.of("name"), this::remove),
                ApiMethod.of("reactions.get", List.of("reactions:read"), List.of(), this::get));
    }

    private ObjectNode add(Arguments args) {
        var name = name(args);
        var channel = channel(args);
        if (channel.isArchived()) {
            throw new SlackError("is_archived");
        }
        if (!world.botIsIn(channel)) {
            throw new SlackError("no_access");
        }
        if (!world.messages.react(channel, message(channel, args), world.botUserId(), name)) {
            throw new SlackError("already_reacted");
        }
        return Json.object();
    }

    private ObjectNode remove(Arguments args) {
        var name = name(args);
        var channel = channel(args);
        if (!world.messages.unreact(channel, message(channel, args), world.botUserId(), name)) {
            throw new SlackError("no_reaction");
        }
        return Json.object();
    }

    private ObjectNode get(Arguments args) {
        var channel = channel(args);
        var message = message(channel, args);
        return Json.object("type", "message").put("channel", channel.id()).set("message", message.deepCopy());
    }

    private static String name(Arguments args) {
        var name = args.get("name");
        if (!Emoji.isName(name)) {
            throw new SlackError("invalid_name");
        }
        return name;
    }

    private Channel channel(Arguments args) {
        var id = args.find("channel");
        if (id == null) {
            throw new SlackError("no_item_specified");
        }
        return places.known(id);
    }

    private ObjectNode message(Channel channel, Arguments args) {
        var ts = args.find("timestamp");
        if (ts == null) {
            throw new SlackError("no_item_specified");
        }
        if (!TS.matcher(ts).matches()) {
            throw new SlackError("bad_timestamp");
        }
        return places.message(channel, ts);
    }
}
