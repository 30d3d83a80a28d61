package dev.madoguchi.sandbox.slack.blocks;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Blocks: how many, which, where, and what is in them. */
public final class BlockRules {

    private static final int LONGEST_ID = 255;
    private static final int MOST_MARKDOWN = 12_000;

    private final Findings findings;
    private final Surface surface;
    private final ObjectRules objects;
    private final ElementRules elements;
    private final DataRules data;

    public BlockRules(Findings findings, Surface surface, Predicate<JsonNode> showable) {
        this.findings = findings;
        this.surface = surface;
        this.objects = new ObjectRules(findings, showable);
        this.elements = new ElementRules(findings, objects, surface);
        this.data = new DataRules(findings);
    }

    public void check(Spot blocks) {
        if (blocks.node().size() > surface.mostBlocks) {
            findings.refuse(blocks, "no more than " + surface.mostBlocks + " items allowed");
        }
        blocks.items().forEach(this::block);
        if (findings.tables > 1) {
            findings.refuse("invalid_attachments", blocks, "only_one_table_allowed");
        }
        if (findings.charts > 2) {
            findings.refuse(blocks, "no more than 2 data_visualization blocks allowed");
        }
        if (findings.plans > 1) {
            findings.refuse(blocks, "no more than 1 plan blocks allowed");
        }
        if (findings.markdownLength > MOST_MARKDOWN) {
            findings.refuse("msg_blocks_too_long", blocks, "must be less than 12001 characters");
        }
        if (findings.focused.size() > 1) {
            findings.refuse(findings.focused.get(1), "only one element can set focus_on_load");
        }
    }

    private void block(Spot spot) {
        if (!findings.object(spot) || !findings.need(spot, "type")) {
            return;
        }
        var type = spot.type();
        var properties = Shapes.BLOCKS.get(type);
        if (properties == null || !Shapes.SURFACES.getOrDefault(type, Set.of()).contains(surface)) {
            findings.refuse(spot.at("type"), "unsupported type: " + type);
            return;
        }
        blockId(spot);
        var allowed = new HashSet<>(properties);
        allowed.add("block_id");
        findings.only(spot, allowed);
        content(spot, type);
    }

    private void blockId(Spot spot) {
        if (spot.has("block_id")) {
            findings.length(spot.at("block_id"), 1, LONGEST_ID);
            if (!findings.blockIds.add(spot.text("block_id"))) {
                findings.refuse(spot.at("block_id"), "`block_id` \"" + spot.text("block_id") + "\" already exists");
            }
        }
    }

    private void content(Spot spot, String type) {
        switch (type) {
            case "section" -> section(spot);
            case "header" -> header(spot);
            case "context" -> context(spot);
            case "actions" -> elements(spot, 25);
            case "context_actions" -> elements(spot, 5);
            case "input" -> input(spot);
            case "image" -> {
                objects.picture(spot);
                objects.plainIfAny(spot, "title", 2_000);
            }
            case "rich_text" -> new RichTextRules(findings).check(spot);
            case "markdown" -> markdown(spot);
            case "table" -> data.table(spot);
            case "data_table" -> data.dataTable(spot);
            case "data_visualization" -> data.chart(spot);
            case "divider" -> {}
            default -> new RareBlockRules(findings, objects, elements, this::block).check(spot);
        }
    }

    private void section(Spot spot) {
        if (!spot.has("text") && !spot.has("fields")) {
            findings.refuse(spot.at("type"), "must define either `text` or `fields`");
        }
        if (spot.has("text")) {
            objects.text(spot.at("text"), ObjectRules.LONGEST_TEXT);
        }
        if (spot.has("fields")) {
            findings.count(spot.at("fields"), 1, 10);
            spot.at("fields").items().forEach(field -> objects.text(field, 2_000));
        }
        findings.flag(spot, "expand");
        if (spot.has("accessory")) {
            elements.check(spot.at("accessory"), "section", new HashSet<>());
        }
    }

    private void header(Spot spot) {
        if (findings.need(spot, "text")) {
            objects.plain(spot.at("text"), 150);
        }
        findings.between(spot, "level", 1, 4);
    }

    private void context(Spot spot) {
        if (!findings.need(spot, "elements")) {
            return;
        }
        findings.count(spot.at("elements"), 1, 10);
        for (var element : spot.at("elements").items()) {
            if (element.type().equals("image")) {
                findings.only(element, Set.of("image_url", "slack_file", "alt_text"));
                objects.picture(element);
            } else {
                objects.text(element, ObjectRules.LONGEST_TEXT);
            }
        }
    }

    private void elements(Spot spot, int most) {
        if (findings.need(spot, "elements")) {
            findings.count(spot.at("elements"), 1, most);
            var actionIds = new HashSet<String>();
            spot.at("elements").items().forEach(element -> elements.check(element, spot.type(), actionIds));
        }
    }

    private void input(Spot spot) {
        findings.inputs.add(spot);
        findings.need(spot, "label");
        objects.plainIfAny(spot, "label", 2_000);
        objects.plainIfAny(spot, "hint", 2_000);
        findings.flag(spot, "optional", "dispatch_action");
        if (findings.need(spot, "element")) {
            elements.check(spot.at("element"), "input", new HashSet<>());
        }
        if (spot.at("element").type().equals("file_input")
                && spot.at("dispatch_action").node().asBoolean(false)) {
            findings.refuse(spot, "invalid additional property: dispatch_action");
        }
    }

    private void markdown(Spot spot) {
        if (findings.need(spot, "text")) {
            findings.length(spot.at("text"), 1, Integer.MAX_VALUE - 1);
            var text = spot.text("text");
            findings.markdownLength += text.codePointCount(0, text.length());
        }
    }
}
