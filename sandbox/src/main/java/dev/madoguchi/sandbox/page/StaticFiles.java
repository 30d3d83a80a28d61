package dev.madoguchi.sandbox.page;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The page itself: HTML, style and script. */
final class StaticFiles implements Door {

    private static final Pattern NAME = Pattern.compile("/[a-z0-9-]+\\.(html|css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    @Override
    public void answer(Call call) throws IOException {
        var path = call.path().equals("/") ? "/index.html" : call.path();
        var name = NAME.matcher(path);
        try (var file = name.matches() ? StaticFiles.class.getResourceAsStream("/page" + path) : null) {
            if (file == null) {
                call.refuse(404, "There is no " + path);
                return;
            }
            call.bytes(200, TYPES.getOrDefault(name.group(1), "text/plain"), file.readAllBytes());
        }
    }
}
