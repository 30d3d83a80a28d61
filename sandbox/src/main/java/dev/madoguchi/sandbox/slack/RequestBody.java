package dev.madoguchi.sandbox.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads the arguments out of a request, as pedantic about content types as Slack. */
final class RequestBody {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CHARSETS = Set.of("utf-8", "iso-8859-1");

    private RequestBody() {}

    static Arguments read(byte[] body, @Nullable String contentType, @Nullable String query) {
        var values = query == null ? Json.object() : form(query);
        values.remove("token");
        if (body.length == 0) {
            return new Arguments(values);
        }
        if (contentType == null || contentType.isBlank()) {
            throw new SlackError("missing_post_type");
        }
        var charset = CHARSET.matcher(contentType);
        var named = charset.find();
        if (named && !CHARSETS.contains(charset.group(1).toLowerCase(Locale.ROOT))) {
            throw new SlackError("invalid_charset");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        var type = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        values.setAll(
                switch (type) {
                    case "application/json" -> json(text);
                    case "application/x-www-form-urlencoded" -> form(text);
                    case "multipart/form-data" -> multipart(text, contentType);
                    case "text/plain" -> Json.object();
                    default -> throw new SlackError("invalid_post_type");
                });
        var arguments = new Arguments(values);
        if (type.equals("application/json") && !named) {
            arguments.warn("missing_charset");
        }
        return arguments;
    }

    private static ObjectNode json(String text) {
        try {
            if (Json.parse(text) instanceof ObjectNode object) {
                object.remove("token"); // in JSON the token belongs into the header
                return object;
            }
        } catch (JacksonException e) {
            throw new SlackError("invalid_json");
        }
        throw new SlackError("json_not_object");
    }

    static ObjectNode form(String text) {
        var values = Json.object();
        for (var pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            var halves = pair.split("=", 2);
            var name = decode(halves[0]);
            var value = halves.length == 2 ? decode(halves[1]) : "";
            boolean again = values.has(name) && !values.path(name).asString("").equals(value);
            if (name.endsWith("]") || (again && !name.equals("token"))) {
                throw new SlackError("invalid_array_arg");
            }
            values.put(name, value);
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SlackError("invalid_form_data");
        }
    }

    private static ObjectNode multipart(String text, String contentType) {
        var values = Json.object();
        for (var part : Multipart.parts(text, contentType)) {
            values.put(part.name(), part.text());
        }
        return values;
    }
}
