package dev.madoguchi.slack;

import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.madoguchi.application.delivery.Cards.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in channels and threads, read page by page, and how the desk knows its own posts there again. */
final class SlackHistory {

    private static final String EVENT_TYPE = "inquiry_post";
    /** Slack's clock and ours differ. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

    /** Slack may make a post visible after it was given up. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final int A_PAGE = 100;
    /** Slack allows about so many a minute; of a channel the newest come first. */
    private static final int PAGES = 50;

    private static final int A_LONG_PAGE = 200;
    private static final int FEW_PAGES = 3;

    private final SlackClient slack;

    SlackHistory(SlackClient slack) {
        this.slack = slack;
    }

    /** How a post is known again. */
    static Message.Metadata mark(String token) {
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of("id", token))
                .build();
    }

    Optional<Place> find(String channel, @Nullable String threadTs, Instant since, String token) {
        var oldest = since.minus(CLOCK_DIFFERENCE);
        @Nullable String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            var looked = threadTs == null
                    ? channel(channel, oldest, null, cursor)
                    : thread(new Place(channel, threadTs), oldest, null, cursor);
            var found = looked.messages().stream()
                    .filter(message -> bears(message, token))
                    .findFirst();
            if (found.isPresent()) {
                return Optional.of(new Place(channel, found.get().getTs()));
            }
            cursor = looked.next();
            if (cursor == null) {
                break;
            }
        }
        return Optional.empty();
    }

    /** All posts with this token from then to then, the oldest first. */
    List<Place> findAll(String channel, @Nullable String threadTs, Instant since, Instant until, String token) {
        var oldest = since.minus(CLOCK_DIFFERENCE);
        var latest = until.plus(LATE);
        var found = new ArrayList<Place>();
        @Nullable String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            var looked = threadTs == null
                    ? channel(channel, oldest, latest, cursor)
                    : thread(new Place(channel, threadTs), oldest, latest, cursor);
            looked.messages().stream()
                    .filter(message -> bears(message, token))
                    .forEach(message -> found.add(new Place(channel, message.getTs())));
            cursor = looked.next();
            if (cursor == null) {
                break;
            }
        }
        found.sort(Comparator.comparing(Place::ts));
        return found;
    }

    List<Message> replies(Place thread, Instant since) {
        var found = new ArrayList<Message>();
        @Nullable String cursor = null;
        do {
            var looked = thread(thread, since, null, cursor);
            found.addAll(looked.messages());
            cursor = looked.next();
        } while (cursor != null);
        return found;
    }

    /** The messages of a channel from one to another, by their time stamps. What lies behind too many pages is left out. */
    Map<String, Message> between(String channel, String oldest, String latest) {
        var found = new HashMap<String, Message>();
        @Nullable String cursor = null;
        for (int page = 0; page < FEW_PAGES; page++) {
            var next = cursor;
            var answer = slack.callIn(
                    channel,
                    methods -> methods.conversationsHistory(request -> request.channel(channel)
                            .oldest(oldest)
                            .latest(latest)
                            .inclusive(true)
                            .limit(A_LONG_PAGE)
                            .cursor(next)));
            answer.getMessages().forEach(message -> found.put(message.getTs(), message));
            cursor = next(answer.isHasMore(), answer.getResponseMetadata());
            if (cursor == null) {
                break;
            }
        }
        return found;
    }

    private Looked channel(String channel, Instant since, @Nullable Instant until, @Nullable String cursor) {
        var answer = slack.callIn(
                channel,
                methods -> methods.conversationsHistory(request -> request.channel(channel)
                        .oldest(seconds(since))
                        .latest(seconds(until))
                        .limit(A_PAGE)
                        .includeAllMetadata(true)
                        .cursor(cursor)));
        return new Looked(answer.getMessages(), next(answer.isHasMore(), answer.getResponseMetadata()));
    }

    private Looked thread(Place thread, Instant since, @Nullable Instant until, @Nullable String cursor) {
        var answer = slack.callIn(
                thread.channel(),
                methods -> methods.conversationsReplies(ConversationsRepliesRequest.builder()
                        .channel(thread.channel())
                        .ts(thread.ts())
                        .oldest(seconds(since))
                        .latest(seconds(until))
                        .limit(A_PAGE)
                        .includeAllMetadata(true)
                        .cursor(cursor)
                        .build()));
        return new Looked(answer.getMessages(), next(answer.isHasMore(), answer.getResponseMetadata()));
    }

    private static @Nullable String seconds(@Nullable Instant time) {
        return time == null ? null : Long.toString(time.getEpochSecond());
    }

    private static @Nullable String next(boolean hasMore, @Nullable ResponseMetadata metadata) {
        var cursor = hasMore && metadata != null ? metadata.getNextCursor() : null;
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    private static boolean bears(Message message, String token) {
        var metadata = message.getMetadata();
        return metadata != null
                && !"tombstone".equals(message.getSubtype())
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && token.equals(metadata.getEventPayload().get("id"));
    }

    /** A page, and how to ask for the next one. */
    private record Looked(List<Message> messages, @Nullable String next) {}
}
