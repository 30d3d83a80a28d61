package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.Set;

/** The workspace, the app in it and the secrets that they share. */
record Installation(
        String teamId,
        String teamName,
        String teamDomain,
        String otherTeamId,
        String appId,
        String botId,
        String botUserId,
        String botToken,
        String appToken,
        String signingSecret,
        Set<String> scopes) {

    /** What the manifest asks for, without its optional scopes. */
    static final Set<String> USUAL_SCOPES = Set.of(
            "chat:write",
            "commands",
            "channels:history",
            "groups:history",
            "channels:read",
            "groups:read",
            "users:read",
            "files:read",
            "files:write",
            "reactions:read",
            "reactions:write");

    static Installation fresh(Ids ids, Set<String> scopes) {
        var team = ids.next('T');
        var app = ids.next('A');
        return new Installation(
                team,
                "Sandbox",
                "sandbox",
                ids.next('T'),
                app,
                ids.next('B'),
                ids.next('U'),
                "xoxb-" + ids.digits(12) + "-" + ids.digits(12) + "-" + ids.hex(24),
                "xapp-1-" + app + "-" + ids.digits(12) + "-" + ids.hex(48),
                ids.hex(32),
                scopes);
    }

    boolean grants(String scope) {
        return scopes.contains(scope);
    }

    String scopeList() {
        return String.join(",", List.copyOf(scopes).stream().sorted().toList());
    }
}
