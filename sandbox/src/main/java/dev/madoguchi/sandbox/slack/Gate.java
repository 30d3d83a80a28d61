package dev.madoguchi.sandbox.slack;

import org.jspecify.annotations.Nullable;

/** Lets in who has the right token with the right scopes, and not too often. */
final class Gate {

    private final SlackWorld world;
    private final SlackFaults faults;

    Gate(SlackWorld world, SlackFaults faults) {
        this.world = world;
        this.faults = faults;
    }

    void admit(ApiMethod method, @Nullable String authorization, Arguments args) {
        var installation = world.installation();
        var token = token(authorization, args);
        if (token.isEmpty()) {
            throw new SlackError("not_authed");
        }
        var isBot = token.equals(installation.botToken());
        if (!isBot && !token.equals(installation.appToken())) {
            throw new SlackError("invalid_auth");
        }
        if (isBot && !faults.tokenError().isEmpty()) {
            throw new SlackError(faults.tokenError());
        }
        if (method.token() != ApiMethod.Token.EITHER && isBot != (method.token() == ApiMethod.Token.BOT)) {
            throw new SlackError("not_allowed_token_type");
        }
        if (!method.scopes().isEmpty() && method.scopes().stream().noneMatch(installation::grants)) {
            throw SlackError.missingScope(String.join(",", method.scopes()), installation);
        }
        faults.paceTier(method.name());
    }

    private static String token(@Nullable String authorization, Arguments args) {
        if (authorization == null) {
            return args.get("token", "");
        }
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : "";
    }
}
