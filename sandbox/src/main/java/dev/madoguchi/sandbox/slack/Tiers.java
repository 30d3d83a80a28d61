package dev.madoguchi.sandbox.slack;

import java.util.Map;

/** How many calls a minute Slack grants each method. */
final class Tiers {

    private static final Map<String, Integer> PER_MINUTE = Map.ofEntries(
            Map.entry("chat.update", 50),
            Map.entry("chat.delete", 50),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("conversations.info", 50),
            Map.entry("conversations.members", 100),
            Map.entry("conversations.history", 50),
            Map.entry("conversations.replies", 50),
            Map.entry("conversations.open", 50),
            Map.entry("conversations.list", 20),
            Map.entry("users.info", 100),
            Map.entry("users.list", 20),
            Map.entry("usergroups.users.list", 20),
            Map.entry("views.open", 100),
            Map.entry("views.push", 100),
            Map.entry("views.update", 100),
            Map.entry("views.publish", 100),
            Map.entry("files.getUploadURLExternal", 100),
            Map.entry("files.completeUploadExternal", 100),
            Map.entry("files.info", 100),
            Map.entry("reactions.add", 50),
            Map.entry("reactions.remove", 20),
            Map.entry("reactions.get", 50),
            Map.entry("team.info", 50),
            Map.entry("apps.connections.open", 50));

    private Tiers() {}

    static int perMinute(String method) {
        return PER_MINUTE.getOrDefault(method, 0);
    }
}
