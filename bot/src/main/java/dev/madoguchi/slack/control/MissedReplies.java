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

/** Takes what agents wrote in the thread of a card, and how they reacted to it, while nobody heard it, as if it were now. */
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
    private final MissedReactions reactions;
    private final Restores restores;
    private final InstantSource clock;
    private final Gson gson = GsonFactory.createSnakeCase();

    MissedReplies(
            Messages messages,
            Cards cards,
            UnreadThreads unread,
            SlackClient slack,
            ThreadReply replies,
            MissedReactions reactions,
            Restores restores,
            InstantSource clock) {
        this.messages = messages;
        this.cards = cards;
        this.unread = unread;
        this.slack = slack;
        this.replies = replies;
        this.reactions = reactions;
        this.restores = restores;
        this.clock = clock;
    }

    /** A thread that is not there any more, or in a channel that is closed, has nothing to say. */
    void read(Unread unread) {
        var thread = unread.thread();
        var since = Objects.requireNonNullElseGet(unread.since(), thread::at);
        try {
            var there = slack.replies(thread, since.minus(MARGIN));
            unknown(there, thread).toList().forEach(this::take);
            there.stream()
                    .filter(message -> thread.ts().equals(message.getTs()))
                    .forEach(card -> reactions.take(thread, card.getReactions(), unread.since()));
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
            var there = slack.between(channel, stamps.get(0), stamps.get(stamps.size() - 1));
            return threads.stream()
                    .filter(unread -> isLoud(unread, there.get(unread.thread().ts())))
                    .toList();
        } catch (Undeliverable e) {
            return threads;
        }
    }

    /** Of one that Slack did not show, or whose last reply it does not tell, nobody knows. */
    private boolean isLoud(Unread unread, com.slack.api.model.@Nullable Message card) {
        if (card == null || unread.since() == null) {
            return true;
        }
        boolean answered = card.getReplyCount() != null && card.getReplyCount() > 0;
        var last = answered ? card.getLatestReply() : card.getTs();
        return last == null
                || !new Place(unread.thread().channel(), last)
                        .at()
                        .isBefore(unread.since().minus(MARGIN))
                || reactions.areOn(unread.thread(), card.getReactions());
    }

    @Override
    public boolean areUnheard(Message reply) {
        var place = new Place(Objects.requireNonNull(reply.slackChannel()), Objects.requireNonNull(reply.slackTs()));
        var thread = cards.all(reply.inquiry()).stream()
                .filter(card -> card.channel().equals(place.channel()))
                .filter(card -> unknown(slack.replies(card, place.at().minus(LATEST_EVENT)), card)
                        .anyMatch(written -> written.ts().compareTo(place.ts()) < 0))
                .findFirst();
        thread.ifPresent(card -> unread.add(card, clock.instant()));
        return thread.isPresent();
    }

    private Stream<ThreadMessage> unknown(List<com.slack.api.model.Message> there, Place thread) {
        return there.stream()
                .map(message -> ThreadMessage.of(gson.toJsonTree(message).getAsJsonObject(), thread.channel()))
                .filter(replies::isNews)
                .filter(written -> !mayBeMailed(written))
                .filter(written ->
                        messages.findBySlack(written.channel(), written.ts()).isEmpty());
    }

    /** By the desk that was there before a restore, and is known no more: nobody mails that a second time. */
    private boolean mayBeMailed(ThreadMessage written) {
        return restores.lastAt().filter(written.place().at()::isBefore).isPresent();
    }

    private void take(ThreadMessage written) {
        log.info("Message {} was written while nobody listened, and is taken now", written.ts());
        replies.take(written);
    }
}
