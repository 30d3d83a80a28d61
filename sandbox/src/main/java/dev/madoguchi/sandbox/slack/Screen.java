package dev.madoguchi.sandbox.slack;

import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws the workspace as one person sees it. */
final class Screen {

    private final SlackWorld world;
    private final User me;

    Screen(SlackWorld world, User me) {
        this.world = world;
        this.me = me;
    }

    ObjectNode draw() {
        var installation = world.installation();
        var screen = Json.object();
        screen.put("version", world.version()).put("me", me.id()).put("botUserId", installation.botUserId());
        screen.putObject("team").put("id", installation.teamId()).put("name", installation.teamName());
        var users = screen.putArray("users");
        world.users.values().forEach(user -> users.add(user(user)));
        var channels = screen.putArray("channels");
        world.channels.values().stream().filter(this::isVisible).forEach(channel -> channels.add(channel(channel)));
        var views = screen.putObject("views");
        views.set("home", world.views.home(me.id()));
        views.set("modals", world.views.stack(me.id()));
        screen.set("notices", world.notices.of(me.id()));
        return screen;
    }

    private static ObjectNode user(User user) {
        return Json.object()
                .put("id", user.id())
                .put("name", user.name())
                .put("realName", user.realName())
                .put("kind", user.kind().name());
    }

    private boolean isVisible(Channel channel) {
        return channel.members.contains(me.id())
                || (!channel.isPrivate() && me.kind() != UserKind.SINGLE_CHANNEL_GUEST && !me.isExternal());
    }

    private ObjectNode channel(Channel channel) {
        var json = Json.object();
        json.put("id", channel.id()).put("name", channel.name()).put("isPrivate", channel.isPrivate());
        json.put("isArchived", channel.isArchived()).put("isIm", channel.isIm());
        json.put("isMember", channel.members.contains(me.id()));
        json.set("messages", messages(channel));
        return json;
    }

    private ArrayNode messages(Channel channel) {
        var json = Json.array();
        var mine = channel.ephemerals.stream()
                .filter(ephemeral -> ephemeral.userId().equals(me.id()))
                .map(ephemeral -> ephemeral.message().deepCopy().put("ephemeral", true));
        Stream.concat(channel.messages.stream().map(ObjectNode::deepCopy), mine)
                .sorted(Comparator.comparing(message -> Json.text(message, "ts")))
                .forEach(json::add);
        return json;
    }
}
