package dev.madoguchi.sandbox.slack.blocks;

import dev.madoguchi.sandbox.slack.blocks.ObjectRules.Choice;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be clicked or filled in, and where it may stand. */
final class ElementRules {

    private static final int LONGEST_ID = 255;
    private static final Pattern DATE = Pattern.compile("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$");
    private static final Pattern TIME = Pattern.compile("^([01]\\d|2[0-3]):[0-5]\\d$");
    private static final Pattern SECONDS = Pattern.compile("^\\d{10}$");

    private final Findings findings;
    private final ObjectRules objects;
    private final Surface surface;

    ElementRules(Findings findings, ObjectRules objects, Surface surface) {
        this.findings = findings;
        this.objects = objects;
        this.surface = surface;
    }

    void check(Spot spot, String block, Set<String> seenActionIds) {
        if (!findings.object(spot) || !findings.need(spot, "type")) {
            return;
        }
        var type = spot.type();
        var properties = Shapes.ELEMENTS.get(type);
        if (properties == null
                || !Shapes.fits(type, block)
                || (type.equals("file_input") && surface != Surface.MODAL)) {
            findings.refuse(spot.at("type"), "unsupported type: " + type);
            return;
        }
        findings.only(spot, properties);
        actionId(spot, seenActionIds);
        findings.flag(spot, "focus_on_load", "multiline", "is_decimal_allowed", "response_url_enabled");
        if (spot.at("focus_on_load").node().asBoolean(false)) {
            findings.focused.add(spot);
        }
        if (spot.has("confirm")) {
            objects.confirm(spot.at("confirm"));
        }
        objects.plainIfAny(spot, "placeholder", 150);
        if (spot.at("response_url_enabled").node().asBoolean(false)
                && (surface != Surface.MODAL || !block.equals("input"))) {
            findings.refuse(spot, "failed to match all allowed schemas");
        }
        particular(spot, type);
    }

    private void actionId(Spot spot, Set<String> seen) {
        if (!spot.has("action_id")) {
            return;
        }
        findings.length(spot.at("action_id"), 1, LONGEST_ID);
        if (!seen.add(spot.text("action_id"))) {
            findings.refuse(spot.at("action_id"), "`action_id` \"" + spot.text("action_id") + "\" already exists");
        }
    }

    private void particular(Spot spot, String type) {
        switch (type) {
            case "button", "icon_button", "workflow_button" -> button(spot);
            case "image" -> objects.picture(spot);
            case "overflow" -> choices(spot, Choice.OVERFLOW, 5);
            case "checkboxes", "radio_buttons" -> choices(spot, Choice.TICK, 10);
            case "plain_text_input" -> plainTextInput(spot);
            case "number_input" -> numberInput(spot);
            case "file_input" -> fileInput(spot);
            case "rich_text_input" -> {
                findings.need(spot, "action_id");
                findings.between(spot, "min_lines", 1, 100);
                findings.between(spot, "max_lines", 1, 100);
            }
            case "datepicker" -> pattern(spot, "initial_date", DATE);
            case "timepicker" -> pattern(spot, "initial_time", TIME);
            case "datetimepicker" -> pattern(spot, "initial_date_time", SECONDS);
            case "feedback_buttons" -> findings.need(spot, "positive_button", "negative_button");
            default -> new SelectRules(findings, objects).check(spot);
        }
    }

    private void button(Spot spot) {
        if (findings.need(spot, "text")) {
            objects.plain(spot.at("text"), 75);
        }
        findings.lengthIfAny(spot, "value", 1, 2_000);
        findings.lengthIfAny(spot, "accessibility_label", 1, 75);
        if (spot.has("url")) {
            findings.url(spot.at("url"), ObjectRules.LONGEST_TEXT);
        }
        objects.style(spot);
    }

    private void choices(Spot spot, Choice choice, int most) {
        if (findings.need(spot, "options")) {
            objects.options(spot.at("options"), choice, 1, most);
            new SelectRules(findings, objects).initial(spot, choice);
        }
    }

    private void plainTextInput(Spot spot) {
        findings.between(spot, "min_length", 0, ObjectRules.LONGEST_TEXT);
        findings.between(spot, "max_length", 1, ObjectRules.LONGEST_TEXT);
        int longest = spot.at("max_length").node().asInt(ObjectRules.LONGEST_TEXT);
        if (spot.at("min_length").node().asInt(0) > longest) {
            findings.refuse(spot, "min_length cannot be greater than max_length");
        }
        findings.lengthIfAny(spot, "initial_value", 0, longest);
    }

    private void numberInput(Spot spot) {
        findings.need(spot, "is_decimal_allowed");
        for (var field : List.of("initial_value", "min_value", "max_value")) {
            if (spot.has(field) && !spot.at(field).node().isString()) {
                findings.refuse(spot.at(field), "must be a string");
            }
        }
    }

    private void fileInput(Spot spot) {
        findings.between(spot, "max_files", 1, 10);
        findings.scopes.add("files:read");
    }

    private void pattern(Spot spot, String field, Pattern pattern) {
        if (spot.has(field)) {
            findings.matches(spot.at(field), pattern);
        }
    }
}
