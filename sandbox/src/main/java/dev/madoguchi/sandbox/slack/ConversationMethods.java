package dev.madoguchi.sandbox.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** conversations.* that tell which channels there are and who is in them. */
final class ConversationMethods {

    private static final List<String> READ = List.of("channels:read", "groups:read", "im:read", "mpim:read");
    private static final Set<String> TYPES = Set.of("public_channel", "private_channel", "im", "mpim");

    private final SlackWorld world;
    private final Places places;

    ConversationMethods(SlackWorld world, Places places) {
        this.world = world;
        this.places = places;
    }

    List<ApiMethod> methods() {
        var open = List.of("channels:manage", "groups:write", "im:write", "mpim:write");
        return List.of(
                ApiMethod.of("conversations.info", READ, List.of("channel"), this::info),
                ApiMethod.of("conversations.members", READ, List.of("channel"), this::members),
                ApiMethod.of("conversations.list", READ, List.of(), this::list),
                ApiMethod.of("conversations.open", open, List.of(), this::open));
    }

    private ObjectNode info(Arguments args) {
        var channel = readable(args.get("channel"));
        var json = channel.toJson(world.installation(), world.botIsIn(channel));
        if (args.flag("include_num_members")) {
            json.put("num_members", channel.members.size());
        }
        return Json.object().set("channel", json);
    }

    private ObjectNode members(Arguments args) {
        var channel = readable(args.get("channel"));
        var page = new Page(args, 100);
        var answer = Json.object();
        answer.set("members", Json.strings(page.cut(List.copyOf(channel.members))));
        return page.addTo(answer);
    }

    private ObjectNode list(Arguments args) {
        var types = Arrays.asList(args.get("types", "public_channel").split(","));
        if (!TYPES.containsAll(types)) {
            throw new SlackError("invalid_types");
        }
        Predicate<Channel> wanted = channel ->
                types.contains(channel.isIm() ? "im" : channel.isPrivate() ? "private_channel" : "public_channel")
                        && (!channel.isPrivate() || world.botIsIn(channel))
                        && !(channel.isArchived() && args.flag("exclude_archived"));
        var page = new Page(args, 100);
        var answer = Json.object();
        var channels = answer.putArray("channels");
        page.cut(world.channels().stream().filter(wanted).toList())
                .forEach(channel -> channels.add(channel.toJson(world.installation(), world.botIsIn(channel))));
        return page.addTo(answer);
    }

    private ObjectNode open(Arguments args) {
        var users = args.get("users", "");
        if (users.isEmpty()) {
            throw new SlackError("users_list_not_supplied");
        }
        var user = world.users.get(users);
        if (user == null) {
            throw new SlackError("user_not_found");
        }
        if (user.kind() == UserKind.DEACTIVATED) {
            throw new SlackError("user_disabled");
        }
        var channel = world.directMessages(user.id());
        return Json.object()
                .put("no_op", true)
                .put("already_open", true)
                .set("channel", Json.object("id", channel.id()));
    }

    /** The scope must be that of the channel's kind. */
    private Channel readable(String id) {
        var channel = places.known(id);
        var installation = world.installation();
        if (channel.isPrivate() && !channel.isIm() && !installation.grants("groups:read")) {
            throw new SlackError("channel_not_found");
        }
        if (!channel.isPrivate() && !installation.grants("channels:read")) {
            throw SlackError.missingScope("channels:read", installation);
        }
        return channel;
    }
}
