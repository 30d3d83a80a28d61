package dev.madoguchi.application.reply;

import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the mail server said about each recipient of a reply. */
public interface RecipientResults {

    /** What became of a reply for one recipient. */
    enum Result {
        TAKEN,
        /** For good. */
        REFUSED,
        /** The server asked to come back later. */
        WAITING
    }

    List<Recipient> of(MessageId reply);

    /** Replaces what was said about this recipient before. */
    void keep(MessageId reply, Recipient recipient, Instant now);

    /**
     * Whether a copy of it came back to a mailbox of the desk, such as that of the journal: then the mail server had taken it. One that came
     * before a report that it could not be delivered says nothing of what was sent again after that.
     */
    boolean cameBack(MessageId reply);

    /** Forgets the recipients with this result: they are to be tried anew. */
    void forget(MessageId reply, Result result);

    /**
     * One recipient.
     *
     * @param answer what the server said, unless it took it
     */
    record Recipient(
            String address, Result result, @Nullable String answer) {}
}
