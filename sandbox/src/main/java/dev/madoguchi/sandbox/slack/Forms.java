package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Modals as people submit and close them, and what the app's answer does to them. */
final class Forms {

    static final String TROUBLE = "We had some trouble connecting. Try again?";
    private static final String REQUIRED = "Please complete this required field.";

    private final SlackWorld world;
    private final Payloads payloads;
    private final Push push;

    Forms(SlackWorld world, Payloads payloads, Push push) {
        this.world = world;
        this.payloads = payloads;
        this.push = push;
    }

    Outcome submit(String userId, String viewId, Map<String, Map<String, JsonNode>> content) {
        ObjectNode payload;
        synchronized (world) {
            var view = world.views.inFrontOf(userId, viewId);
            if (view.path("submit").isNull()) {
                throw new IllegalStateException("The view has no submit button.");
            }
            fill(view, content);
            var missing = missing(view);
            if (!missing.isEmpty()) {
                return refusedByClient(missing);
            }
            payload = payloads.inView(payloads.triggered("view_submission", world.user(userId)), view);
            payload.remove("container");
            payload.putArray("response_urls");
        }
        var ack = push.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
        if (!ack.ok()) {
            return complain(userId, ack, TROUBLE);
        }
        try {
            synchronized (world) {
                return apply(userId, viewId, ack);
            }
        } catch (SlackError e) {
            return complain(userId, ack, TROUBLE + " (" + e.answer() + ")");
        }
    }

    Outcome close(String userId, String viewId) {
        ObjectNode payload;
        boolean notify;
        synchronized (world) {
            var view = world.views.inFrontOf(userId, viewId);
            notify = view.path("notify_on_close").asBoolean(false);
            payload = payloads.inView(payloads.of("view_closed", world.user(userId)), view);
            payload.remove("container");
            payload.put("is_cleared", view.path("clear_on_close").asBoolean(false));
            if (view.path("clear_on_close").asBoolean(false)) {
                world.views.closeAll(userId);
            } else {
                world.views.close(userId, viewId);
            }
        }
        if (!notify) {
            return new Outcome(0, MissingNode.getInstance(), Duration.ZERO, "");
        }
        var ack = push.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
        return ack.outcome(ack.failure());
    }

    private void fill(ObjectNode view, Map<String, Map<String, JsonNode>> content) {
        var values = view.withObjectProperty("state").withObjectProperty("values");
        content.forEach((blockId, actions) -> actions.forEach((actionId, value) -> {
            var control = Controls.in(view.path("blocks")).stream()
                    .filter(it -> it.blockId().equals(blockId) && it.actionId().equals(actionId))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("The form has no field " + blockId + " / " + actionId));
            values.withObjectProperty(blockId).set(actionId, Controls.filled(control, value, suggestedOption(value)));
        }));
    }

    /** An option of an external select that was chosen as a whole. */
    private static JsonNode suggestedOption(JsonNode value) {
        var options = Json.object();
        options.putArray("options")
                .addAll(Json.stream(value.isArray() ? value : Json.array().add(value))
                        .filter(JsonNode::isObject)
                        .toList());
        return options;
    }

    private static ObjectNode missing(JsonNode view) {
        var missing = Json.object();
        for (var control : Controls.in(view.path("blocks"))) {
            if (Json.text(control.block(), "type").equals("input")) {
                var filled = view.path("state")
                        .path("values")
                        .path(control.blockId())
                        .path(control.actionId());
                var problem = InputRules.problem(control, filled, REQUIRED);
                if (!problem.isEmpty()) {
                    missing.put(control.blockId(), problem);
                }
            }
        }
        return missing;
    }

    private Outcome apply(String userId, String viewId, Ack ack) {
        var answer = ack.json();
        switch (Json.text(answer, "response_action")) {
            case "" -> world.views.close(userId, viewId);
            case "clear" -> world.views.closeAll(userId);
            case "errors" -> {
                new AckRules().checkErrors(answer, world.views.inFrontOf(userId, viewId));
                return ack.outcome("errors");
            }
            case "update" -> {
                new ViewRules("ack", world).check(answer.path("view"));
                world.views.update(world.views.inFrontOf(userId, viewId), answer.path("view"));
            }
            case "push" -> {
                new ViewRules("views.push", world).check(answer.path("view"));
                world.views.push(userId, answer.path("view"));
            }
            default -> throw new SlackError("invalid_arguments");
        }
        return ack.outcome("");
    }

    private static Outcome refusedByClient(ObjectNode errors) {
        var body = Json.object("response_action", "errors").set("errors", errors);
        return new Outcome(0, body, Duration.ZERO, "errors");
    }

    private Outcome complain(String userId, Ack ack, String problem) {
        world.notices.tell(userId, TROUBLE);
        return ack.outcome(problem);
    }
}
