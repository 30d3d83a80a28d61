package dev.madoguchi.sandbox.slack;

import dev.madoguchi.sandbox.slack.blocks.BlockRules;
import dev.madoguchi.sandbox.slack.blocks.Findings;
import dev.madoguchi.sandbox.slack.blocks.ObjectRules;
import dev.madoguchi.sandbox.slack.blocks.Spot;
import dev.madoguchi.sandbox.slack.blocks.Surface;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Modals and the Home tab. */
final class ViewRules {

    private static final int MOST_BYTES = 250_000;
    private static final Set<String> HOME = Set.of("blocks", "private_metadata", "callback_id", "external_id");
    private static final Set<String> MODAL_ONLY =
            Set.of("title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled");

    private final String method;
    private final SlackWorld world;
    private final Findings findings = new Findings("invalid_arguments");

    /** The method is "ack" for a view that comes as the answer to a submitted form. */
    ViewRules(String method, SlackWorld world) {
        this.method = method;
        this.world = world;
    }

    void check(JsonNode sent) {
        var view = new Spot(sent, "/view");
        if (findings.object(view) && typeFits(view)) {
            checkParts(view, view.type().equals("modal"));
        }
        if (Json.MAPPER.writeValueAsString(sent).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new SlackError("view_too_large");
        }
        SlackError.throwIfAny(findings, world.installation());
    }

    private boolean typeFits(Spot view) {
        if (!List.of("modal", "home").contains(view.type())) {
            findings.refuse(view.at("type"), "unsupported type: " + view.type());
            return false;
        }
        if (method.equals("views.push") && !view.type().equals("modal")) {
            findings.refuse(view.at("type"), "must match the `type` of the root view whose stack we're pushing onto");
        }
        var wanted = method.equals("views.publish") ? "home" : method.equals("views.update") ? view.type() : "modal";
        if (!method.equals("views.push") && !view.type().equals(wanted)) {
            findings.refuse(view.at("type"), "unsupported type: " + view.type());
        }
        return true;
    }

    private void checkParts(Spot view, boolean modal) {
        var allowed = new HashSet<>(HOME);
        if (modal) {
            allowed.addAll(MODAL_ONLY);
        }
        findings.only(view, allowed);
        if (findings.need(view, "blocks")) {
            findings.count(view.at("blocks"), 1, Integer.MAX_VALUE);
            new BlockRules(findings, modal ? Surface.MODAL : Surface.HOME, world.files::isShowable)
                    .check(view.at("blocks"));
        }
        if (modal) {
            checkFrame(view);
        }
        findings.lengthIfAny(view, "private_metadata", 0, 3_000);
        findings.lengthIfAny(view, "callback_id", 0, 255);
        findings.lengthIfAny(view, "external_id", 0, 255);
    }

    private void checkFrame(Spot view) {
        var objects = new ObjectRules(findings, world.files::isShowable);
        findings.need(view, "title");
        List.of("title", "submit", "close").forEach(field -> objects.plainIfAny(view, field, 24));
        findings.flag(view, "clear_on_close", "notify_on_close");
        if (!findings.inputs().isEmpty() && !view.has("submit")) {
            findings.refuse(
                    findings.inputs().get(0).named("input"), "must define `submit` to use an `input` block in modals");
        }
    }
}
