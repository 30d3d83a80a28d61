package dev.madoguchi.sandbox.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/** What Slack itself tells a person when an app did not do its part. */
final class Notices {

    private static final int KEPT = 20;

    private record Notice(String ts, String text) {}

    private final SlackWorld world;
    private final Map<String, List<Notice>> byUser = new HashMap<>();

    Notices(SlackWorld world) {
        this.world = world;
    }

    void tell(String userId, String text) {
        synchronized (world) {
            var notices = byUser.computeIfAbsent(userId, id -> new ArrayList<>());
            notices.add(new Notice(world.nextTs(), text));
            if (notices.size() > KEPT) {
                notices.remove(0);
            }
            world.touch();
        }
    }

    ArrayNode of(String userId) {
        var json = Json.array();
        byUser.getOrDefault(userId, List.of())
                .forEach(notice -> json.add(Json.object().put("ts", notice.ts()).put("text", notice.text())));
        return json;
    }
}
