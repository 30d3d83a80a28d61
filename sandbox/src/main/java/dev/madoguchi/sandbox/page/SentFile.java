package dev.madoguchi.sandbox.page;

import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A file that the page sends along. */
record SentFile(String name, String type, byte[] bytes) {

    static List<SentFile> in(JsonNode body) {
        return StreamSupport.stream(body.path("files").spliterator(), false)
                .map(file -> new SentFile(
                        file.path("name").asString("file"),
                        file.path("type").asString("application/octet-stream"),
                        Base64.getDecoder().decode(file.path("base64").asString(""))))
                .toList();
    }
}
