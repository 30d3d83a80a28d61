package dev.madoguchi.sandbox.slack;

import dev.madoguchi.sandbox.slack.blocks.BlockRules;
import dev.madoguchi.sandbox.slack.blocks.Findings;
import dev.madoguchi.sandbox.slack.blocks.Spot;
import dev.madoguchi.sandbox.slack.blocks.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a message may consist of, and how long it may be. */
final class MessageRules {

    private static final int LONGEST_CHANGED_TEXT = 4_000;
    private static final int LONGEST_MARKDOWN = 12_000;
    private static final int MOST_ATTACHMENTS = 100;
    /** Slack does not publish its limit; this one is safe. */
    private static final int MOST_METADATA = 4_000;

    private final String method;
    private final SlackWorld world;
    private final Findings findings = new Findings("invalid_blocks");

    MessageRules(String method, SlackWorld world) {
        this.method = method;
        this.world = world;
    }

    void check(Arguments args) {
        var isUpdate = method.equals("chat.update");
        if (isUpdate && args.flag("reply_broadcast") && (args.has("text") || args.has("blocks"))) {
            throw new SlackError("no_dual_broadcast_content_update");
        }
        if (!Set.of("ephemeral", "in_channel").contains(args.get("response_type", "ephemeral"))) {
            throw new SlackError("invalid_arguments");
        }
        blocks(args);
        attachments(args);
        metadata(args.json("metadata"));
        text(args);
        if (isEmpty(args) && !(isUpdate && (args.mentions("attachments") || args.has("metadata")))) {
            throw new SlackError("no_text");
        }
        SlackError.throwIfAny(findings, world.installation());
    }

    private static boolean isEmpty(Arguments args) {
        var parts = List.of("blocks", "attachments");
        return args.get("text", "").isEmpty()
                && args.find("markdown_text") == null
                && parts.stream().map(args::json).allMatch(part -> part == null || part.isEmpty());
    }

    private void blocks(Arguments args) {
        var blocks = args.json("blocks");
        if (blocks == null) {
            return;
        }
        if (!blocks.isArray()) {
            throw new SlackError("invalid_blocks_format");
        }
        if (method.equals("files.completeUploadExternal")
                && Json.stream(blocks)
                        .anyMatch(block -> Json.text(block, "type").equals("markdown"))) {
            throw new SlackError("internal_error");
        }
        new BlockRules(findings, Surface.MESSAGE, world.files::isShowable).check(new Spot(blocks, "/blocks"));
    }

    private void attachments(Arguments args) {
        var attachments = args.json("attachments");
        if (attachments == null) {
            return;
        }
        var spot = new Spot(attachments, "/attachments");
        if (!attachments.isArray()) {
            findings.refuse("invalid_attachments", spot, "must be an array");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            findings.refuse("too_many_attachments", spot, "no more than 100 items allowed");
        }
        for (var attachment : spot.items()) {
            if (attachment.has("blocks")) {
                var inside = new Findings("invalid_attachments");
                new BlockRules(inside, Surface.MESSAGE, world.files::isShowable).check(attachment.at("blocks"));
                findings.addAll(inside);
            }
        }
    }

    private static void metadata(@Nullable JsonNode metadata) {
        if (metadata == null) {
            return;
        }
        if (!metadata.isObject()
                || Json.text(metadata, "event_type").isEmpty()
                || metadata.path("event_payload").isMissingNode()) {
            throw new SlackError("invalid_metadata_format");
        }
        if (!metadata.path("event_payload").isObject()) {
            throw new SlackError("invalid_metadata_schema");
        }
        if (Json.MAPPER.writeValueAsString(metadata).getBytes(StandardCharsets.UTF_8).length > MOST_METADATA) {
            throw new SlackError("metadata_too_large");
        }
    }

    private void text(Arguments args) {
        var markdown = args.get("markdown_text", "");
        var text = args.get("text", "");
        if (!markdown.isEmpty() && (args.has("text") || args.has("blocks"))) {
            throw new SlackError("markdown_text_conflict");
        }
        var longest =
                Set.of("chat.update", "chat.postEphemeral").contains(method) ? LONGEST_CHANGED_TEXT : Integer.MAX_VALUE;
        if (markdown.codePointCount(0, markdown.length()) > LONGEST_MARKDOWN
                || text.codePointCount(0, text.length()) > longest) {
            throw new SlackError("msg_too_long");
        }
    }
}
