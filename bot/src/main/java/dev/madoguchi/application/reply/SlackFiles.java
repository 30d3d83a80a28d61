package dev.madoguchi.application.reply;

import dev.madoguchi.application.delivery.Undeliverable;

/** Files that agents attached to their messages. */
public interface SlackFiles {

    /**
     * The bytes of a file.
     *
     * @throws Undeliverable when Slack does not give it: deleted, external, too large, or not what it says it is
     */
    byte[] fetch(String fileId);
}
