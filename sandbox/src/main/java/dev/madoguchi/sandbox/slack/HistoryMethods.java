package dev.madoguchi.sandbox.slack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** conversations.history and conversations.replies: what was written. */
final class HistoryMethods {

    private static final List<String> HISTORY =
            List.of("channels:history", "groups:history", "im:history", "mpim:history");
    private static final Pattern TIME = Pattern.compile("\\d+(\\.\\d+)?");

    private final SlackWorld world;
    private final Places places;

    HistoryMethods(SlackWorld world, Places places) {
        this.world = world;
        this.places = places;
    }

    List<ApiMethod> methods() {
        return List.of(
                ApiMethod.of("conversations.history", HISTORY, List.of("channel"), this::history),
                ApiMethod.of("conversations.replies", HISTORY, List.of("channel", "ts"), this::replies));
    }

    /** The newest first, without what was written into threads only. */
    private ObjectNode history(Arguments args) {
        var channel = readable(args.get("channel"));
        Predicate<ObjectNode> wanted = message -> {
            var thread = Json.text(message, "thread_ts");
            return thread.isEmpty()
                    || thread.equals(Json.text(message, "ts"))
                    || Json.text(message, "subtype").equals("thread_broadcast");
        };
        var found = new ArrayList<>(
                channel.messages.stream().filter(wanted.and(between(args))).toList());
        found.sort(Comparator.comparing((ObjectNode message) -> Json.text(message, "ts"))
                .reversed());
        return answer(found, args).put("pin_count", 0);
    }

    /** The parent, then the replies, the oldest first. */
    private ObjectNode replies(Arguments args) {
        var channel = readable(args.get("channel"));
        var ts = args.get("ts");
        var asked = channel.message(ts).orElseThrow(() -> new SlackError("thread_not_found"));
        var thread = Json.text(asked, "thread_ts").isEmpty() ? ts : Json.text(asked, "thread_ts");
        var within = between(args);
        var found = channel.messages.stream()
                .filter(message -> Json.text(message, "ts").equals(thread)
                        || (Json.text(message, "thread_ts").equals(thread) && within.test(message)))
                .sorted(Comparator.comparing(message -> Json.text(message, "ts")))
                .toList();
        return answer(found, args);
    }

    private Channel readable(String id) {
        var channel = places.known(id);
        var installation = world.installation();
        if (channel.isPrivate() && !channel.isIm() && !installation.grants("groups:history")) {
            throw new SlackError("channel_not_found");
        }
        var scope = channel.isIm() ? "im:history" : channel.isPrivate() ? "groups:history" : "channels:history";
        if (!installation.grants(scope)) {
            throw SlackError.missingScope(scope, installation);
        }
        if (!world.botIsIn(channel)) {
            throw new SlackError("not_in_channel");
        }
        return channel;
    }

    private static Predicate<ObjectNode> between(Arguments args) {
        var oldest = time(args, "oldest", "0", "invalid_ts_oldest");
        var latest = time(args, "latest", "9999999999.999999", "invalid_ts_latest");
        var inclusive = args.flag("inclusive");
        return message -> {
            var ts = Double.parseDouble(Json.text(message, "ts"));
            return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
        };
    }

    private static double time(Arguments args, String name, String otherwise, String error) {
        var value = args.get(name, otherwise);
        if (!TIME.matcher(value).matches()) {
            throw new SlackError(error);
        }
        return Double.parseDouble(value);
    }

    private static ObjectNode answer(List<ObjectNode> found, Arguments args) {
        var page = new Page(args, 100);
        var answer = Json.object();
        var messages = answer.putArray("messages");
        page.cut(found).forEach(message -> {
            var copy = message.deepCopy();
            messages.add(args.flag("include_all_metadata") ? copy : copy.without("metadata"));
        });
        answer.put("has_more", page.hasMore());
        return page.hasMore() ? page.addTo(answer) : answer;
    }
}
