package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** users.*, bots.info, team.info and auth.test: who is who. */
final class PeopleMethods {

    private static final List<String> READ = List.of("users:read");

    private final SlackWorld world;

    PeopleMethods(SlackWorld world) {
        this.world = world;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("auth.test", ApiMethod.Token.EITHER, List.of(), List.of(), args -> identity()),
                ApiMethod.of("users.info", READ, List.of("user"), this::info),
                ApiMethod.of("users.list", READ, List.of(), this::list),
                ApiMethod.of(
                        "usergroups.users.list", List.of("usergroups:read"), List.of("usergroup"), this::groupMembers),
                ApiMethod.of("bots.info", READ, List.of(), this::bot),
                ApiMethod.of("team.info", List.of("team:read"), List.of(), args -> team()));
    }

    private ObjectNode identity() {
        var installation = world.installation();
        return Json.object("url", "https://" + installation.teamDomain() + ".slack.com/")
                .put("team", installation.teamName())
                .put("user", world.user(installation.botUserId()).name())
                .put("team_id", installation.teamId())
                .put("user_id", installation.botUserId())
                .put("bot_id", installation.botId())
                .put("is_enterprise_install", false);
    }

    private ObjectNode info(Arguments args) {
        var user = Optional.ofNullable(world.users.get(args.get("user")))
                .orElseThrow(() -> new SlackError("user_not_found"));
        return Json.object().set("user", localised(user, args));
    }

    private ObjectNode list(Arguments args) {
        var page = new Page(args, 200);
        var answer = Json.object();
        var members = answer.putArray("members");
        var own = world.users().stream().filter(user -> !user.isExternal()).toList();
        page.cut(own).forEach(user -> members.add(localised(user, args)));
        return page.addTo(answer.put("cache_ts", world.clock.instant().getEpochSecond()));
    }

    private ObjectNode groupMembers(Arguments args) {
        var members = Optional.ofNullable(world.groups.get(args.get("usergroup")))
                .orElseThrow(() -> new SlackError("no_such_subteam"));
        return Json.object().set("users", Json.strings(members));
    }

    private ObjectNode localised(User user, Arguments args) {
        var json = user.toJson();
        return args.flag("include_locale") ? json.put("locale", world.locale(user.id())) : json;
    }

    private ObjectNode bot(Arguments args) {
        var installation = world.installation();
        if (!args.get("bot", installation.botId()).equals(installation.botId())) {
            throw new SlackError("bot_not_found");
        }
        var bot = Json.object("id", installation.botId())
                .put("deleted", false)
                .put("name", "Madoguchi")
                .put("updated", 1_700_000_000)
                .put("app_id", installation.appId())
                .put("user_id", installation.botUserId());
        bot.putObject("icons");
        return Json.object().set("bot", bot);
    }

    private ObjectNode team() {
        var installation = world.installation();
        var team = Json.object("id", installation.teamId())
                .put("name", installation.teamName())
                .put("domain", installation.teamDomain())
                .put("email_domain", "");
        return Json.object().set("team", team);
    }
}
