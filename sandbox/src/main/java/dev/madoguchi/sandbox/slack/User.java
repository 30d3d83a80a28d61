package dev.madoguchi.sandbox.slack;

import tools.jackson.databind.node.ObjectNode;

/** Somebody, or some bot, that others see in the workspace. */
public record User(String id, String name, String realName, UserKind kind, String teamId) {

    boolean isExternal() {
        return kind == UserKind.EXTERNAL;
    }

    ObjectNode toJson() {
        var json = Json.object();
        json.put("id", id).put("team_id", teamId).put("name", name).put("deleted", kind == UserKind.DEACTIVATED);
        json.put("real_name", realName).put("color", "4bbe2e");
        json.put("tz", "Etc/UTC").put("tz_label", "Coordinated Universal Time").put("tz_offset", 0);
        var profile = json.putObject("profile");
        profile.put("title", "").put("phone", "").put("skype", "");
        profile.put("real_name", realName).put("real_name_normalized", realName);
        profile.put("display_name", name).put("display_name_normalized", name);
        profile.put("avatar_hash", "g0")
                .put("status_text", "")
                .put("status_emoji", "")
                .put("team", teamId);
        json.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
        json.put("is_restricted", kind == UserKind.GUEST || kind == UserKind.SINGLE_CHANNEL_GUEST);
        json.put("is_ultra_restricted", kind == UserKind.SINGLE_CHANNEL_GUEST);
        json.put("is_bot", kind == UserKind.BOT).put("is_app_user", false).put("updated", 1_700_000_000);
        if (isExternal()) {
            json.put("is_stranger", false);
        }
        return json;
    }
}
