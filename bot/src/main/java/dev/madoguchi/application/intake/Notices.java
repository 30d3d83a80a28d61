package dev.madoguchi.application.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the desk tells about itself. */
public interface Notices {

    /** The kinds of news. */
    enum What {
        /** A mailbox has not been read for some minutes. */
        MAILBOX_SILENT,
        /** It is read again. */
        MAILBOX_BACK,
        /** A channel, or all of Slack, takes nothing until somebody mends something. */
        SLACK_PAUSED,
        /** It does again. */
        SLACK_BACK
    }

    long add(What what, String mailbox, @Nullable String detail, Instant now);

    Notice get(long id);

    /**
     * A piece of news.
     *
     * @param detail why, as far as it is known
     */
    record Notice(What what, String mailbox, @Nullable String detail, Instant at) {}
}
