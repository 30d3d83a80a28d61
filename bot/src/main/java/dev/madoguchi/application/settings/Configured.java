package dev.madoguchi.application.settings;

import java.util.Map;

/**
 * What the configuration says of that which can be set in Slack.
 *
 * @param texts by part and key
 */
public record Configured(Map<String, Map<String, String>> texts) {

    public Configured {
        texts = Map.copyOf(texts);
    }

    public Map<String, String> of(String part) {
        return texts.getOrDefault(part, Map.of());
    }
}
