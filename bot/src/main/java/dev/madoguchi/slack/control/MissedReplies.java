package dev.madoguchi.slack.control;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Restores;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.application.delivery.UnreadThreads.Unread;
import dev.madoguchi.application.reply.EarlierReplies;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what agents wrote in the thread of a card while nobody heard it, as if it were written now. */
@Component
class MissedReplies implements EarlierReplies {

    /** Slack's clock and ours differ, and an event may have been under way; what is known already is passed over. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** Slack tells of a message again after one and after five minutes. */
    private static final Duration LATEST_EVENT = Duration.ofMinutes(6);

    /** From so many on it is faster to ask the channel first. */
    private static final int MANY = 3;

    private static final Logger log = LoggerFactory.getLogger(MissedReplies.class);

    private final Messages messages;
    private final Cards cards;
    private final UnreadThreads unread;
    private final SlackClient slack;
    private final ThreadReply replies;
    private final Restores restores;
    private final InstantSource clock;
    private final Gson gson = GsonFactory.createSnakeCase();

    MissedReplies(
            Messages messages,
            Cards cards,
            UnreadThreads unread,
            SlackClient slack,
            ThreadReply replies,
            Restores restores,
            InstantSource clock) {
        this.messages = messages;
        this.cards = cards;
        this.unread = unread;
        this.slack = slack;
        this.replies = replies;
        this.restores = restores;
        this.clock = clock;
    }

    /** A thread that is not there any more, or in a channel that is closed, has nothing to say. */
    void read(Place thread, Instant since) {
        try {
            unknown(thread, since.minus(MARGIN)).toList().forEach(this::take);
        } catch (Undeliverable e) {
            log.warn("The thread {} cannot be read: {}", thread.ts(), e.getMessage());
        }
    }

    /** Those of the threads in which something may have been written since: the channel tells of many threads at once. */
    List<Unread> loud(List<Unread> threads) {
        var loud = new ArrayList<Unread>();
        threads.stream()
                .collect(Collectors.groupingBy(unread -> unread.thread().channel()))
                .forEach((channel, there) -> loud.addAll(loud(channel, there)));
        return loud;
    }

    private List<Unread> loud(String channel, List<Unread> threads) {
        var stamps =
                threads.stream().map(unread -> unread.thread().ts()).sorted().toList();
        if (stamps.size() < MANY) {
            return threads;
        }
        try {
            var last = slack.lastWords(channel, stamps.get(0), stamps.get(stamps.size() - 1));
            return threads.stream()
                    .filter(unread -> isLoud(unread, last.get(unread.thread().ts())))
                    .toList();
        } catch (Undeliverable e) {
            return threads;
        }
    }

    private static boolean isLoud(Unread unread, @Nullable String last) {
        return last == null
                || unread.since() == null
                || !written(last).isBefore(unread.since().minus(MARGIN));
    }

    @Override
    public boolean areUnheard(Message reply) {
        var ts = Objects.requireNonNull(reply.slackTs());
        var thread = cards.all(reply.inquiry()).stream()
                .filter(place -> place.channel().equals(reply.slackChannel()))
                .filter(place -> unknown(place, written(ts).minus(LATEST_EVENT))
                        .anyMatch(written -> written.ts().compareTo(ts) < 0))
                .findFirst();
        thread.ifPresent(place -> unread.add(place, clock.instant()));
        return thread.isPresent();
    }

    private Stream<ThreadMessage> unknown(Place thread, Instant since) {
        return slack.replies(thread, since).stream()
                .map(message -> ThreadMessage.of(gson.toJsonTree(message).getAsJsonObject(), thread.channel()))
                .filter(written -> written.isByPerson() && written.threadTs() != null)
                .filter(written -> !mayBeMailed(written))
                .filter(written ->
                        messages.findBySlack(written.channel(), written.ts()).isEmpty());
    }

    /** By the desk that was there before a restore, and is known no more: nobody mails that a second time. */
    private boolean mayBeMailed(ThreadMessage written) {
        return restores.lastAt().filter(written(written.ts())::isBefore).isPresent();
    }

    private static Instant written(String ts) {
        return Instant.ofEpochSecond(Long.parseLong(ts.split("\\.", 2)[0]));
    }

    private void take(ThreadMessage written) {
        log.info("Message {} was written while nobody listened, and is taken now", written.ts());
        replies.take(written);
    }
}
