package dev.madoguchi.sandbox.slack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One page of a long answer, and the cursor to the next. */
final class Page {

    private static final String PREFIX = "next:";
    private static final int LARGEST = 1_000;

    private final int from;
    private final int limit;
    private String next = "";

    Page(Arguments args, int usual) {
        from = decode(args.find("cursor"));
        limit = args.number("limit", usual, "invalid_limit");
        if (limit < 1 || limit > LARGEST) {
            throw new SlackError("invalid_limit");
        }
    }

    <T> List<T> cut(List<T> all) {
        if (from > all.size()) {
            throw new SlackError("invalid_cursor");
        }
        int to = Math.min(all.size(), from + limit);
        next = to < all.size() ? encode(to) : "";
        return all.subList(from, to);
    }

    boolean hasMore() {
        return !next.isEmpty();
    }

    ObjectNode addTo(ObjectNode answer) {
        answer.withObjectProperty("response_metadata").put("next_cursor", next);
        return answer;
    }

    private static String encode(int position) {
        return Base64.getEncoder().encodeToString((PREFIX + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int decode(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return Integer.parseInt(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new SlackError("invalid_cursor");
        }
        throw new SlackError("invalid_cursor");
    }
}
