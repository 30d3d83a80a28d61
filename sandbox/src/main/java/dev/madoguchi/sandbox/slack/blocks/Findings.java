package dev.madoguchi.sandbox.slack.blocks;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What Slack would say against one payload, in its own words. */
public final class Findings {

    /** The graver error comes first; Slack names one. */
    private static final List<String> GRAVITY = List.of(
            "invalid_arguments",
            "markdown_text_conflict",
            "msg_too_long",
            "too_many_attachments",
            "invalid_blocks_format",
            "msg_blocks_too_long",
            "invalid_blocks",
            "invalid_attachments");

    private record Finding(String error, String text) {}

    final Set<String> blockIds = new HashSet<>();
    final List<Spot> inputs = new ArrayList<>();
    final List<Spot> focused = new ArrayList<>();
    final Set<String> scopes = new HashSet<>();
    int tables;
    int charts;
    int plans;
    int markdownLength;
    private final String usualError;
    private final List<Finding> findings = new ArrayList<>();

    public Findings(String usualError) {
        this.usualError = usualError;
    }

    public void refuse(Spot spot, String text) {
        refuse(usualError, spot, text);
    }

    public void refuse(String error, Spot spot, String text) {
        findings.add(new Finding(error, text + " [json-pointer:" + spot.pointer() + "]"));
    }

    public void addAll(Findings others) {
        findings.addAll(others.findings);
        scopes.addAll(others.scopes);
    }

    public boolean need(Spot spot, String... fields) {
        var complete = true;
        for (var field : fields) {
            if (!spot.has(field)) {
                refuse(spot, "missing required field: " + field);
                complete = false;
            }
        }
        return complete;
    }

    public void only(Spot spot, Set<String> fields) {
        spot.node().properties().forEach(field -> {
            if (!field.getValue().isNull()
                    && !fields.contains(field.getKey())
                    && !field.getKey().equals("type")) {
                refuse(spot, "invalid additional property: " + field.getKey());
            }
        });
    }

    public boolean object(Spot spot) {
        if (!spot.node().isObject()) {
            refuse(spot, "must be an object");
        }
        return spot.node().isObject();
    }

    /** Counted as Slack counts: by code points. */
    public void length(Spot spot, int least, int most) {
        if (!spot.node().isString()) {
            refuse(spot, "must be a string");
            return;
        }
        var text = spot.node().asString();
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            refuse(spot, "must be more than " + (least - 1) + " characters");
        }
        if (length > most) {
            refuse(spot, "must be less than " + (most + 1) + " characters");
        }
    }

    public void lengthIfAny(Spot spot, String field, int least, int most) {
        if (spot.has(field)) {
            length(spot.at(field), least, most);
        }
    }

    public void count(Spot spot, int least, int most) {
        if (!spot.node().isArray()) {
            refuse(spot, "must be an array");
            return;
        }
        if (spot.node().size() < least) {
            refuse(spot, "must provide at least " + least + " items");
        }
        if (spot.node().size() > most) {
            refuse(spot, "no more than " + most + " items allowed");
        }
    }

    void oneOf(Spot spot, String field, List<String> values) {
        if (spot.has(field) && !values.contains(spot.at(field).node().asString(""))) {
            refuse(spot.at(field), "must be a valid enum value (" + String.join(", ", values) + ")");
        }
    }

    public void flag(Spot spot, String... fields) {
        for (var field : fields) {
            if (spot.has(field) && !spot.at(field).node().isBoolean()) {
                refuse(spot.at(field), "must be a boolean");
            }
        }
    }

    void between(Spot spot, String field, int least, int most) {
        var value = spot.at(field).node();
        if (spot.has(field) && (!value.isIntegralNumber() || value.asInt() < least || value.asInt() > most)) {
            refuse(spot.at(field), "must be between " + least + " and " + most);
        }
    }

    void matches(Spot spot, Pattern pattern) {
        if (!pattern.matcher(spot.node().asString("")).matches()) {
            refuse(spot, "input must match regex pattern: " + pattern.pattern());
        }
    }

    void url(Spot spot, int longest) {
        length(spot, 1, longest);
        try {
            var url = URI.create(spot.node().asString(""));
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // the same refusal as below
        }
        refuse(spot, "must be a valid URL");
    }

    /** The gravest error; empty when there is none. */
    public String error() {
        return GRAVITY.stream()
                .filter(it ->
                        findings.stream().anyMatch(finding -> finding.error().equals(it)))
                .findFirst()
                .orElse(findings.isEmpty() ? "" : findings.get(0).error());
    }

    /** All that there is to say about the gravest error. */
    public List<String> texts() {
        return findings.stream()
                .filter(finding -> finding.error().equals(error()))
                .map(Finding::text)
                .toList();
    }

    /** Without these the blocks cannot be sent. */
    public Set<String> scopes() {
        return scopes;
    }

    /** Where there are inputs. */
    public List<Spot> inputs() {
        return inputs;
    }
}
