package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Message;
import java.util.List;
import java.util.Optional;

/** What stands in Slack now: asked once more before a reply leaves, since an edit may have been missed. */
public interface ThreadTexts {

    /** The text of an agent's message as it is now; empty if it was deleted or turned into a note for colleagues. */
    Optional<ThreadText> current(Message reply);

    /**
     * A text as people read it, for both parts of a mail.
     *
     * @param internal what its markup in Slack names that customers should not read
     */
    record ThreadText(String text, String html, List<String> internal) {}
}
