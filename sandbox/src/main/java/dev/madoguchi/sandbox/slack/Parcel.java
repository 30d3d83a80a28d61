package dev.madoguchi.sandbox.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Something that Slack hands to the app. */
record Parcel(Kind kind, ObjectNode content, int retry, String retryReason) {

    enum Kind {
        EVENT("events_api"),
        INTERACTION("interactive"),
        COMMAND("slash_commands");

        final String envelopeType;

        Kind(String envelopeType) {
            this.envelopeType = envelopeType;
        }
    }

    static Parcel of(Kind kind, ObjectNode content) {
        return new Parcel(kind, content, 0, "");
    }

    Parcel again(int number, String reason) {
        return new Parcel(kind, content, number, reason);
    }

    String contentType() {
        return kind == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    String body() {
        return switch (kind) {
            case EVENT -> Json.MAPPER.writeValueAsString(content);
            case INTERACTION -> "payload=" + encode(Json.MAPPER.writeValueAsString(content));
            case COMMAND ->
                content.properties().stream()
                        .map(field ->
                                field.getKey() + "=" + encode(field.getValue().asString("")))
                        .collect(Collectors.joining("&"));
        };
    }

    ObjectNode envelope(String id) {
        var envelope = Json.object("envelope_id", id);
        envelope.set("payload", content);
        envelope.put("type", kind.envelopeType).put("accepts_response_payload", kind != Kind.EVENT);
        if (kind == Kind.EVENT) {
            envelope.put("retry_attempt", retry).put("retry_reason", retryReason);
        }
        return envelope;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
