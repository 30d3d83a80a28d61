package dev.madoguchi.sandbox.slack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a multipart body; kept as Latin-1 text inside, so that no byte is lost. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    record Part(String name, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private Multipart() {}

    static List<Part> parts(String body, String contentType) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find() || !body.contains("--" + boundary.group(1) + "--")) {
            throw new SlackError("invalid_form_data");
        }
        var parts = new ArrayList<Part>();
        for (var piece : body.split(Pattern.quote("--" + boundary.group(1)))) {
            int head = piece.indexOf("\r\n\r\n");
            var name = NAME.matcher(piece);
            if (head >= 0 && name.find() && name.start() < head) {
                var content = piece.substring(head + 4);
                parts.add(new Part(name.group(1), content.replaceAll("\r\n$", "")));
            }
        }
        return parts;
    }
}
