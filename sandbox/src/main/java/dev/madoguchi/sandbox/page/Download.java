package dev.madoguchi.sandbox.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Gives a file to the browser: pictures to look at, all else only to keep, so that it never runs here. */
final class Download {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private Download() {}

    static void answer(Call call, String name, String type, byte[] bytes) throws IOException {
        var picture = PICTURES.contains(type);
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        call.header("Content-Disposition", (picture ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded);
        call.header("Content-Security-Policy", "default-src 'none'; sandbox");
        call.bytes(200, picture ? type : "application/octet-stream", bytes);
    }
}
