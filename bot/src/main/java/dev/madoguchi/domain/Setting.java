package dev.madoguchi.domain;

import java.util.Map;

/**
 * A part of the settings as admins typed it in Slack.
 *
 * @param part what it is about, such as {@code mailbox:support}
 * @param texts by key; what is missing is as the configuration says
 * @param version grows with every change; 0 if nothing was ever set
 */
public record Setting(String part, Map<String, String> texts, int version) {

    public static final String AGENTS = "agents";
    public static final String SIGNATURES = "signatures";
    private static final String MAILBOX = "mailbox:";
    private static final String DIGEST = "digest:";

    public Setting {
        texts = Map.copyOf(texts);
    }

    public static Setting none(String part) {
        return new Setting(part, Map.of(), 0);
    }

    /** The part of the digest of a channel. */
    public static String digestOf(String channel) {
        return DIGEST + channel;
    }

    /** The part of a mailbox. */
    public static String of(String mailbox) {
        return MAILBOX + mailbox;
    }
}
