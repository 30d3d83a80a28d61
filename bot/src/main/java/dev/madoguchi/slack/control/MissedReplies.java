package dev.madoguchi.slack.control;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Restores;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackClient;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what agents wrote in the thread of a card while nobody heard it, as if it were written now. */
@Component
class MissedReplies {

    /** Slack's clock and ours differ, and an event may have been under way; what is known already is passed over. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(MissedReplies.class);

    private final Messages messages;
    private final SlackClient slack;
    private final ThreadReply replies;
    private final Restores restores;
    private final Gson gson = GsonFactory.createSnakeCase();

    MissedReplies(Messages messages, SlackClient slack, ThreadReply replies, Restores restores) {
        this.messages = messages;
        this.slack = slack;
        this.replies = replies;
        this.restores = restores;
    }

    /** A thread that is not there any more, or in a channel that is closed, has nothing to say. */
    void read(Place thread, Instant since) {
        try {
            slack.replies(thread, since.minus(MARGIN)).stream()
                    .map(message -> ThreadMessage.of(gson.toJsonTree(message).getAsJsonObject(), thread.channel()))
                    .filter(written -> written.isByPerson() && written.threadTs() != null)
                    .filter(written -> !mayBeMailed(written))
                    .filter(written -> messages.findBySlack(written.channel(), written.ts())
                            .isEmpty())
                    .forEach(this::take);
        } catch (Undeliverable e) {
            log.warn("The thread {} cannot be read: {}", thread.ts(), e.getMessage());
        }
    }

    /** By the desk that was there before a restore, and is known no more: nobody mails that a second time. */
    private boolean mayBeMailed(ThreadMessage written) {
        var at = Instant.ofEpochSecond(Long.parseLong(written.ts().split("\\.", 2)[0]));
        return restores.lastAt().filter(at::isBefore).isPresent();
    }

    private void take(ThreadMessage written) {
        log.info("Message {} was written while nobody listened, and is taken now", written.ts());
        replies.take(written);
    }
}
