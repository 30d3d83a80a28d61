package dev.madoguchi.sandbox.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The modals that lie before each person, one upon the other, and everybody's Home tab. */
final class Views {

    private static final int DEPTH = 3;

    final Map<String, List<ObjectNode>> stacks = new HashMap<>();
    final Map<String, ObjectNode> homes = new HashMap<>();
    private final SlackWorld world;

    Views(SlackWorld world) {
        this.world = world;
    }

    ObjectNode open(String userId, JsonNode sent) {
        refuseUsedExternalId(sent, "");
        var view = made(sent, world.ids.next('V'), Json.object());
        stacks.put(userId, new ArrayList<>(List.of(view.put("root_view_id", Json.text(view, "id")))));
        world.touch();
        return view;
    }

    ObjectNode push(String userId, JsonNode sent) {
        var stack = stacks.getOrDefault(userId, List.of());
        if (stack.isEmpty()) {
            throw new SlackError("not_found");
        }
        if (stack.size() >= DEPTH) {
            throw new SlackError("push_limit_reached");
        }
        refuseUsedExternalId(sent, "");
        var view = made(sent, world.ids.next('V'), Json.object());
        view.put("root_view_id", Json.text(stack.get(0), "id"));
        view.put("previous_view_id", Json.text(stack.get(stack.size() - 1), "id"));
        stack.add(view);
        world.touch();
        return view;
    }

    ObjectNode update(ObjectNode old, JsonNode sent) {
        var id = Json.text(old, "id");
        refuseUsedExternalId(sent, id);
        var view = made(sent, id, old.path("state"));
        view.set("root_view_id", old.path("root_view_id"));
        view.set("previous_view_id", old.path("previous_view_id"));
        old.removeAll();
        old.setAll(view);
        world.touch();
        return old;
    }

    ObjectNode publish(String userId, JsonNode sent) {
        var old = Optional.ofNullable(homes.get(userId));
        refuseUsedExternalId(sent, old.map(it -> Json.text(it, "id")).orElse(""));
        var id = old.map(it -> Json.text(it, "id")).orElseGet(() -> world.ids.next('V'));
        var view = made(sent, id, old.map(it -> it.path("state")).orElseGet(Json::object));
        homes.put(userId, view.put("root_view_id", id));
        world.touch();
        return view;
    }

    void close(String userId, String viewId) {
        stack(userId, viewId).removeIf(view -> Json.text(view, "id").equals(viewId));
        world.touch();
    }

    void closeAll(String userId) {
        stacks.remove(userId);
        world.touch();
    }

    private List<ObjectNode> stack(String userId, String viewId) {
        return find(viewId).isEmpty() ? new ArrayList<>() : stacks.getOrDefault(userId, new ArrayList<>());
    }

    Optional<ObjectNode> find(String viewId) {
        return all().filter(view -> Json.text(view, "id").equals(viewId)).findFirst();
    }

    Optional<ObjectNode> findExternal(String externalId) {
        return all().filter(view -> Json.text(view, "external_id").equals(externalId))
                .findFirst();
    }

    /** The view that this person sees; only the topmost modal can be used. */
    ObjectNode inFrontOf(String userId, String viewId) {
        var stack = stacks.getOrDefault(userId, List.of());
        var top = stack.isEmpty() ? null : stack.get(stack.size() - 1);
        return Stream.of(Optional.ofNullable(top), Optional.ofNullable(homes.get(userId)))
                .flatMap(Optional::stream)
                .filter(view -> Json.text(view, "id").equals(viewId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The view " + viewId + " is not in front of " + userId));
    }

    JsonNode home(String userId) {
        var home = homes.get(userId);
        return home == null ? NullNode.getInstance() : home.deepCopy();
    }

    ArrayNode stack(String userId) {
        var json = Json.array();
        stacks.getOrDefault(userId, List.of()).forEach(view -> json.add(view.deepCopy()));
        return json;
    }

    private Stream<ObjectNode> all() {
        return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream());
    }

    private void refuseUsedExternalId(JsonNode sent, String ownId) {
        var externalId = Json.text(sent, "external_id");
        if (!externalId.isEmpty()
                && findExternal(externalId)
                        .filter(view -> !Json.text(view, "id").equals(ownId))
                        .isPresent()) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private ObjectNode made(JsonNode sent, String id, JsonNode stateBefore) {
        var installation = world.installation();
        var view = Json.object("id", id);
        view.put("team_id", installation.teamId()).put("app_id", installation.appId());
        view.put("app_installed_team_id", installation.teamId()).put("bot_id", installation.botId());
        view.put("private_metadata", "").put("callback_id", "").put("external_id", "");
        view.put("clear_on_close", false).put("notify_on_close", false).putNull("previous_view_id");
        view.putNull("close").putNull("submit");
        view.setAll((ObjectNode) sent.deepCopy());
        var readBack = new ReadBack(world.ids);
        view.set("blocks", readBack.blocks(sent.path("blocks")));
        view.set("state", Controls.state(view.path("blocks"), stateBefore));
        return view.put("hash", world.clock.instant().getEpochSecond() + "." + world.ids.hex(8));
    }
}
