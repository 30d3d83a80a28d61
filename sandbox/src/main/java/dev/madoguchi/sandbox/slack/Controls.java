package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what can be clicked or filled in among blocks, and keeps what people put into it. */
final class Controls {

    record Control(ObjectNode block, ObjectNode element) {

        String blockId() {
            return Json.text(block, "block_id");
        }

        String actionId() {
            return Json.text(element, "action_id");
        }

        String type() {
            return Json.text(element, "type");
        }
    }

    /** Under which names a control gives its first content, and its present one. */
    private record Slot(String initial, String present) {}

    private static final Slot TEXT = new Slot("initial_value", "value");
    private static final Slot OPTION = new Slot("initial_option", "selected_option");
    private static final Slot OPTIONS = new Slot("initial_options", "selected_options");

    private static final Map<String, Slot> SLOTS = Map.ofEntries(
            Map.entry("plain_text_input", TEXT),
            Map.entry("email_text_input", TEXT),
            Map.entry("url_text_input", TEXT),
            Map.entry("number_input", TEXT),
            Map.entry("rich_text_input", new Slot("initial_value", "rich_text_value")),
            Map.entry("file_input", new Slot("initial_files", "files")),
            Map.entry("static_select", OPTION),
            Map.entry("external_select", OPTION),
            Map.entry("radio_buttons", OPTION),
            Map.entry("checkboxes", OPTIONS),
            Map.entry("multi_static_select", OPTIONS),
            Map.entry("multi_external_select", OPTIONS),
            Map.entry("users_select", new Slot("initial_user", "selected_user")),
            Map.entry("conversations_select", new Slot("initial_conversation", "selected_conversation")),
            Map.entry("channels_select", new Slot("initial_channel", "selected_channel")),
            Map.entry("multi_users_select", new Slot("initial_users", "selected_users")),
            Map.entry("multi_conversations_select", new Slot("initial_conversations", "selected_conversations")),
            Map.entry("multi_channels_select", new Slot("initial_channels", "selected_channels")),
            Map.entry("datepicker", new Slot("initial_date", "selected_date")),
            Map.entry("timepicker", new Slot("initial_time", "selected_time")),
            Map.entry("datetimepicker", new Slot("initial_date_time", "selected_date_time")));

    private Controls() {}

    static boolean isInteractive(String type) {
        return SLOTS.containsKey(type)
                || List.of("button", "overflow", "workflow_button", "icon_button")
                        .contains(type);
    }

    static List<Control> in(JsonNode blocks) {
        return Json.stream(blocks)
                .flatMap(block -> Stream.concat(
                                Stream.of(block.path("element"), block.path("accessory")),
                                Json.stream(block.path("elements")))
                        .filter(element -> isInteractive(Json.text(element, "type")))
                        .map(element -> new Control((ObjectNode) block, (ObjectNode) element)))
                .toList();
    }

    static boolean holdsContent(Control control) {
        return SLOTS.containsKey(control.type());
    }

    /** The content of all controls, as far as it is the same control kept from before. */
    static ObjectNode state(JsonNode blocks, JsonNode before) {
        var state = Json.object();
        var values = state.putObject("values");
        in(blocks).stream().filter(Controls::holdsContent).forEach(control -> {
            var kept = before.path("values").path(control.blockId()).path(control.actionId());
            var value = Json.text(kept, "type").equals(control.type()) ? kept : initial(control);
            values.withObjectProperty(control.blockId()).set(control.actionId(), value);
        });
        return state;
    }

    private static ObjectNode initial(Control control) {
        var slot = SLOTS.get(control.type());
        var content = slot == null ? null : control.element().get(slot.initial());
        var value = Json.object("type", control.type());
        if (content == null && slot != null && slot.present().endsWith("s")) {
            return value.set(slot.present(), Json.array());
        }
        return slot == null ? value : value.set(slot.present(), content);
    }

    /** The same control with what a person chose or wrote; an option is found by its value. */
    static ObjectNode filled(Control control, JsonNode content, JsonNode suggested) {
        var value = Json.object("type", control.type());
        if (control.type().equals("overflow")) {
            return value.set("selected_option", Options.chosen(control, content, suggested));
        }
        var slot = SLOTS.get(control.type());
        if (slot == null) {
            return value;
        }
        if (content.isObject() && content.has(slot.present())) {
            content = content.path(slot.present());
        }
        if (slot.equals(OPTION)) {
            return value.set(slot.present(), content.isNull() ? content : Options.chosen(control, content, suggested));
        }
        if (slot.equals(OPTIONS)) {
            var chosen = Json.array();
            content.forEach(item -> chosen.add(Options.chosen(control, item, suggested)));
            return value.set(slot.present(), chosen);
        }
        return value.set(slot.present(), content);
    }

    /** Whether a person left it empty. */
    static boolean isEmpty(JsonNode filled) {
        return filled.properties().stream()
                .filter(entry -> !entry.getKey().equals("type"))
                .allMatch(entry -> entry.getValue().isNull()
                        || (entry.getValue().isContainer() && entry.getValue().isEmpty())
                        || (entry.getValue().isString()
                                && entry.getValue().asString().isEmpty()));
    }
}
