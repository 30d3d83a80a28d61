package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.slack.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a channel. */
record ChannelView(SandboxDesk desk, Channel channel) {

    /** Much longer than anything here takes, on a machine that has a lot else to do. */
    static final Duration LIMIT = Duration.ofSeconds(90);

    /** The card whose header ends with this subject. */
    CardView awaitCard(String subject) {
        return await("a card about " + subject)
                .atMost(LIMIT)
                .until(() -> findCard(subject), Optional::isPresent)
                .orElseThrow();
    }

    Optional<CardView> findCard(String subject) {
        return cards(subject).stream().findFirst();
    }

    List<CardView> cards(String subject) {
        return messages().stream()
                .filter(message -> message.path("thread_ts").asString("").isEmpty()
                        || message.path("thread_ts").equals(message.path("ts")))
                .filter(message ->
                        message.at("/blocks/0/text/text").asString("").endsWith(" " + subject))
                .map(message -> new CardView(this, message.path("ts").asString()))
                .toList();
    }

    List<ObjectNode> messages() {
        return desk.slack().world().messages(channel.id());
    }

    ObjectNode message(String ts) {
        return messages().stream()
                .filter(message -> message.path("ts").asString("").equals(ts))
                .findFirst()
                .orElseThrow();
    }
}
