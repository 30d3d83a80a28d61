package dev.madoguchi.sandbox.slack;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** views.*: modals and the Home tab. */
final class ViewMethods {

    private final SlackWorld world;
    private final Triggers triggers;

    ViewMethods(SlackWorld world, Triggers triggers) {
        this.world = world;
        this.triggers = triggers;
    }

    List<ApiMethod> methods() {
        return List.of(
                ApiMethod.of("views.open", List.of(), List.of("view"), this::open),
                ApiMethod.of("views.push", List.of(), List.of("view"), this::push),
                ApiMethod.of("views.update", List.of(), List.of("view"), this::update),
                ApiMethod.of("views.publish", List.of(), List.of("user_id", "view"), this::publish));
    }

    private ObjectNode open(Arguments args) {
        var view = view("views.open", args);
        return answer(world.views.open(triggers.spend(trigger(args)), view));
    }

    private ObjectNode push(Arguments args) {
        var view = view("views.push", args);
        return answer(world.views.push(triggers.spend(trigger(args)), view));
    }

    private ObjectNode update(Arguments args) {
        var viewId = args.find("view_id");
        if (viewId == null && args.find("external_id") == null) {
            throw SlackError.missingArgument("view_id");
        }
        var sent = view("views.update", args);
        var old = (viewId != null ? world.views.find(viewId) : world.views.findExternal(args.get("external_id")))
                .orElseThrow(() -> new SlackError("not_found"));
        checkHash(args, old);
        return answer(world.views.update(old, sent));
    }

    private ObjectNode publish(Arguments args) {
        if (!world.hasHomeTab()) {
            throw new SlackError("not_enabled");
        }
        var user = args.get("user_id");
        if (!world.users.containsKey(user)) {
            throw new SlackError("user_not_found");
        }
        var sent = view("views.publish", args);
        if (world.views.homes.containsKey(user)) {
            checkHash(args, world.views.homes.get(user));
        }
        return answer(world.views.publish(user, sent));
    }

    private static void checkHash(Arguments args, JsonNode old) {
        if (!args.get("hash", Json.text(old, "hash")).equals(Json.text(old, "hash"))) {
            throw new SlackError("hash_conflict");
        }
    }

    private static String trigger(Arguments args) {
        return args.get("trigger_id", args.get("interactivity_pointer", ""));
    }

    private JsonNode view(String method, Arguments args) {
        var view = args.json("view");
        new ViewRules(method, world).check(view == null ? MissingNode.getInstance() : view);
        return view == null ? Json.object() : view;
    }

    private static ObjectNode answer(ObjectNode view) {
        return Json.object().set("view", view.deepCopy());
    }
}
