package dev.madoguchi.application.reply;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What second people were asked about replies, and what they said. */
public interface Approvals {

    /** What became of a request. */
    enum Decision {
        APPROVED,
        RETURNED,
        /** The reply was changed or taken back before anybody decided. */
        VOID
    }

    /**
     * A request.
     *
     * @param fingerprint of the text, the recipients and the names of the files
     * @param files of their bytes; null before they were fetched
     * @param body the text that was shown
     * @param place where it stands in Slack
     * @param by who decided
     */
    record Approval(
            long id,
            MessageId reply,
            String fingerprint,
            @Nullable String files,
            String body,
            Instant askedAt,
            @Nullable Place place,
            @Nullable Decision decision,
            @Nullable AgentId by,
            @Nullable String comment) {

        public boolean isOpen() {
            return decision == null;
        }
    }

    long ask(MessageId reply, String fingerprint, String body, Instant now);

    Approval get(long id);

    /** Everything that was asked about a reply, oldest first. */
    List<Approval> of(MessageId reply);

    /** Its files are here: it can be decided about from now on. */
    void fetched(long id, String files);

    /** Where it stands in Slack. */
    void posted(long id, Place place);

    void decide(long id, Decision decision, @Nullable AgentId by, @Nullable String comment, Instant now);

    /** The bytes of the fetched files of a reply, in one word. */
    String filesOf(MessageId reply);
}
