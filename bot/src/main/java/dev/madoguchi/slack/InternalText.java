package dev.madoguchi.slack;

import java.util.List;

/** Texts that stay between colleagues, by the way they begin. */
public final class InternalText {

    private static final List<String> NOTE = List.of("//", "／／", ":lock:", "🔒");
    private static final List<String> MENTION = List.of("<@", "<!");

    private InternalText() {}

    /** Starts as a note does. */
    public static boolean isNote(String mrkdwn) {
        return NOTE.stream().anyMatch(mrkdwn.strip()::startsWith);
    }

    /** Calls somebody first. */
    public static boolean beginsWithMention(String mrkdwn) {
        return MENTION.stream().anyMatch(mrkdwn.strip()::startsWith);
    }
}
