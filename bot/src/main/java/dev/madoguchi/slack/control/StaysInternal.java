package dev.madoguchi.slack.control;

import dev.madoguchi.slack.InternalText;
import dev.madoguchi.slack.SlackUsers.Standing;
import java.util.Optional;

/** Why something typed in a thread is not mailed to the customer. */
enum StaysInternal {
    /** Starts with // or a lock: meant for colleagues. */
    NOTE,
    /** Starts by mentioning somebody. */
    MENTION,
    /** Nothing is left of it: no text, no file. */
    EMPTY,
    /** The author has no public name under which customers could know them. */
    NO_PUBLIC_NAME,
    /** A guest, somebody of another organisation, a bot. */
    OUTSIDER,
    /** An app wrote it. */
    APP,
    /** Slack calls it something that the desk does not know. */
    UNKNOWN_KIND;

    /** Whether its author did not expect that, and can read. */
    boolean isTold() {
        return this != NOTE && this != APP;
    }

    static Optional<StaysInternal> because(ThreadMessage typed, Standing author) {
        var text = typed.text().strip();
        if (author == Standing.OUTSIDER) {
            return Optional.of(OUTSIDER);
        }
        if (InternalText.isNote(text)) {
            return Optional.of(NOTE);
        }
        if (InternalText.beginsWithMention(text)) {
            return Optional.of(MENTION);
        }
        if (text.isEmpty() && typed.files().isEmpty()) {
            return Optional.of(EMPTY);
        }
        return author == Standing.AGENT ? Optional.empty() : Optional.of(NO_PUBLIC_NAME);
    }
}
