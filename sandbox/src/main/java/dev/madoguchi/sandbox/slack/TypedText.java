package dev.madoguchi.sandbox.slack;

import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack makes of the keys that a person pressed: marked-up text, and the same as rich text. */
final class TypedText {

    private static final Pattern TOKEN = Pattern.compile("(?<url>" + SlackText.URL.pattern() + ")"
            + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
            + "|(?<![\\w@])@(?<handle>[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)"
            + "|(?<![\\w&])#(?<channel>[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)"
            + "|:(?<emoji>[a-z+-][a-z0-9_+'-]*):");
    private static final Pattern BROADCAST = Pattern.compile("here|channel|everyone");

    private final SlackWorld world;
    private final boolean inCommand;
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode elements = Json.array();

    TypedText(SlackWorld world, String typed) {
        this(world, typed, false);
    }

    /** In commands Slack writes the name behind the id of a person. */
    TypedText(SlackWorld world, String typed, boolean inCommand) {
        this.world = world;
        this.inCommand = inCommand;
        var named = Emoji.toNames(typed);
        var token = TOKEN.matcher(named);
        int end = 0;
        while (token.find()) {
            plain(named.substring(end, token.start()));
            if (token.group("url") != null) {
                link(token.group(), token.group());
            } else if (token.group("mail") != null) {
                link("mailto:" + token.group(), token.group());
            } else if (token.group("handle") != null) {
                mention(token.group("handle"));
            } else if (token.group("channel") != null) {
                channel(token.group("channel"));
            } else {
                text.append(token.group());
                elements.add(Json.object("type", "emoji").put("name", token.group("emoji")));
            }
            end = token.end();
        }
        plain(named.substring(end));
    }

    String text() {
        return text.toString();
    }

    ArrayNode blocks() {
        var section = Json.object("type", "rich_text_section");
        section.set("elements", elements);
        var block = Json.object("type", "rich_text").put("block_id", world.ids.shortId());
        block.putArray("elements").add(section);
        return Json.array().add(block);
    }

    private void plain(String piece) {
        if (!piece.isEmpty()) {
            text.append(SlackText.escape(piece));
            elements.add(Json.object("type", "text").put("text", piece));
        }
    }

    private void link(String url, String label) {
        text.append('<').append(SlackText.escape(url));
        ObjectNode element = Json.object("type", "link").put("url", url);
        if (!url.equals(label)) {
            text.append('|').append(SlackText.escape(label));
            element.put("text", label);
        }
        text.append('>');
        elements.add(element);
    }

    private void mention(String handle) {
        if (BROADCAST.matcher(handle).matches()) {
            text.append("<!").append(handle).append('>');
            elements.add(Json.object("type", "broadcast").put("range", handle));
            return;
        }
        world.userNamed(handle)
                .ifPresentOrElse(
                        user -> {
                            text.append("<@").append(user.id());
                            text.append(inCommand ? "|" + user.name() : "").append('>');
                            elements.add(Json.object("type", "user").put("user_id", user.id()));
                        },
                        () -> plain("@" + handle));
    }

    private void channel(String name) {
        world.channelNamed(name)
                .ifPresentOrElse(
                        channel -> {
                            text.append("<#").append(channel.id()).append('|');
                            text.append(inCommand ? channel.name() : "").append('>');
                            elements.add(Json.object("type", "channel").put("channel_id", channel.id()));
                        },
                        () -> plain("#" + name));
    }
}
