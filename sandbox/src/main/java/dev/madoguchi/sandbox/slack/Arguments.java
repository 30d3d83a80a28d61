package dev.madoguchi.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of one call, whichever way they were encoded. */
final class Arguments {

    /** These carry JSON; as a form field they hold it as text. */
    static final Set<String> STRUCTURED =
            Set.of("blocks", "attachments", "view", "metadata", "files", "file_ids", "users", "unfurled_attachments");

    private final ObjectNode values;
    private final List<String> warnings = new ArrayList<>();

    Arguments(ObjectNode values) {
        this.values = values;
        values.properties().forEach(argument -> {
            if (argument.getValue().isArray() && !STRUCTURED.contains(argument.getKey())) {
                throw new SlackError("invalid_array_arg");
            }
        });
    }

    /** Nothing when the argument is absent or empty, as Slack takes an empty one for absent. */
    @Nullable
    String find(String name) {
        var value = values.path(name);
        var text = value.isContainer() || value.isNull() ? "" : value.asString("");
        return text.isEmpty() ? null : text;
    }

    String get(String name) {
        var value = find(name);
        if (value == null) {
            throw SlackError.missingArgument(name);
        }
        return value;
    }

    String get(String name, String otherwise) {
        var value = find(name);
        return value == null ? otherwise : value;
    }

    boolean has(String name) {
        var value = values.path(name);
        return value.isContainer() || find(name) != null;
    }

    /** True also for an argument that is there but empty. */
    boolean mentions(String name) {
        return values.has(name) && !values.path(name).isNull();
    }

    boolean flag(String name) {
        return Set.of("true", "1").contains(get(name, "false"));
    }

    int number(String name, int otherwise, String error) {
        try {
            return Integer.parseInt(get(name, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            throw new SlackError(error);
        }
    }

    /** The JSON of a structured argument; the bare text when it is none, for the caller to refuse. */
    @Nullable
    JsonNode json(String name) {
        if (!has(name)) {
            return null;
        }
        var value = values.path(name);
        if (!value.isString()) {
            return value;
        }
        try {
            return Json.parse(value.asString());
        } catch (JacksonException e) {
            return value;
        }
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    List<String> warnings() {
        return warnings;
    }

    ObjectNode toJson() {
        var json = Json.object();
        values.propertyNames().forEach(name -> {
            var parsed = STRUCTURED.contains(name) ? json(name) : null;
            json.set(name, parsed == null ? values.path(name) : parsed);
        });
        return json.without("token");
    }
}
