package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slack's Web API in the desk's words. Each call is made once; its failure says whether it may have had its effect:
 * {@link RateLimited}, {@link TryAgain} and what {@link SlackErrors} tells have not, anything else may have.
 */
@Component
public class SlackClient {

    /** The most that Slack takes of the text beside the blocks, in an update too. */
    public static final int LONGEST_TEXT = 4_000;

    private static final String EVENT_TYPE = "inquiry_post";
    private static final int LOOKED_AT = 100;
    private static final int LOOKED_AT_PAGES = 50;

    private final MethodsClient methods;

    SlackClient(Slack slack, SlackProperties properties) {
        methods = slack.methods(SlackConfiguration.token(properties));
    }

    /** A message to a channel or a thread; {@code token} is how {@link #findPost} knows it again. */
    public Place post(String channel, @Nullable String threadTs, String text, List<LayoutBlock> blocks, String token) {
        var answer = callIn(
                channel,
                slack -> slack.chatPostMessage(request -> request.channel(channel)
                        .threadTs(threadTs)
                        .text(text)
                        .blocks(blocks)
                        .metadata(metadata(token))
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return new Place(answer.getChannel(), answer.getTs());
    }

    /** Draws a message of ours anew, whole. */
    public void update(Place place, String text, List<LayoutBlock> blocks) {
        callIn(
                place.channel(),
                slack -> slack.chatUpdate(request -> request.channel(place.channel())
                        .ts(place.ts())
                        .text(text)
                        .blocks(blocks)
                        .parse("none")
                        .linkNames(false)));
    }

    /** A note that one person sees. */
    public void whisper(String channel, @Nullable String threadTs, String user, String text, List<LayoutBlock> blocks) {
        callIn(
                channel,
                slack -> slack.chatPostEphemeral(request -> request.channel(channel)
                        .threadTs(threadTs)
                        .user(user)
                        .text(text)
                        .blocks(blocks)
                        .parse("none")
                        .linkNames(false)));
    }

    /** The post with this token, if it was made after all: in the thread, or in the channel since then. */
    public Optional<Place> findPost(String channel, @Nullable String threadTs, Instant since, String token) {
        @Nullable String cursor = null;
        for (int page = 0; page < LOOKED_AT_PAGES; page++) {
            var answer = threadTs == null ? history(channel, since, cursor) : thread(channel, threadTs, cursor);
            var found = answer.messages().stream()
                    .filter(message -> isTheOne(message, token))
                    .map(message -> new Place(channel, message.getTs()))
                    .findFirst();
            cursor = answer.next();
            if (found.isPresent() || cursor == null || cursor.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private record Page(List<Message> messages, @Nullable String next) {

        static Page of(List<Message> messages, @Nullable ResponseMetadata more) {
            return new Page(messages, more == null ? null : more.getNextCursor());
        }
    }

    private Page history(String channel, Instant since, @Nullable String cursor) {
        var answer = callIn(
                channel,
                slack -> slack.conversationsHistory(request -> request.channel(channel)
                        .oldest(Long.toString(since.getEpochSecond()))
                        .limit(LOOKED_AT)
                        .cursor(cursor)
                        .includeAllMetadata(true)));
        return Page.of(answer.getMessages(), answer.getResponseMetadata());
    }

    private Page thread(String channel, String ts, @Nullable String cursor) {
        var answer = callIn(
                channel,
                slack -> slack.conversationsReplies(ConversationsRepliesRequest.builder()
                        .channel(channel)
                        .ts(ts)
                        .limit(LOOKED_AT)
                        .cursor(cursor)
                        .includeAllMetadata(true)
                        .build()));
        return Page.of(answer.getMessages(), answer.getResponseMetadata());
    }

    /** What was written in a thread since then, the oldest first; its first message is among them. */
    public List<Message> replies(Place thread, Instant since) {
        var found = new ArrayList<Message>();
        @Nullable String cursor = null;
        do {
            var page = cursor;
            var answer = call(slack -> slack.conversationsReplies(ConversationsRepliesRequest.builder()
                    .channel(thread.channel())
                    .ts(thread.ts())
                    .oldest(Long.toString(since.getEpochSecond()))
                    .limit(LOOKED_AT)
                    .cursor(page)
                    .build()));
            found.addAll(answer.getMessages());
            cursor = answer.isHasMore() && answer.getResponseMetadata() != null
                    ? answer.getResponseMetadata().getNextCursor()
                    : null;
        } while (cursor != null && !cursor.isEmpty());
        return found;
    }

    public void addReaction(Place place, String name) {
        callAllowing(
                place.channel(),
                "already_reacted",
                slack -> slack.reactionsAdd(request ->
                        request.channel(place.channel()).timestamp(place.ts()).name(name)));
    }

    public void removeReaction(Place place, String name) {
        callAllowing(
                place.channel(),
                "no_reaction",
                slack -> slack.reactionsRemove(request ->
                        request.channel(place.channel()).timestamp(place.ts()).name(name)));
    }

    /** A form for the person who clicked. */
    public void open(String triggerId, View view) {
        call(slack -> slack.viewsOpen(request -> request.triggerId(triggerId).view(view)));
    }

    /** Makes a call and turns its failure into the desk's own words. */
    <T extends SlackApiTextResponse> T call(Call<T> call) {
        return callIn(null, call);
    }

    /** The same where a channel is concerned, which may be what takes nothing. */
    <T extends SlackApiTextResponse> T callIn(@Nullable String channel, Call<T> call) {
        var answer = attempt(call);
        if (!answer.isOk()) {
            throw SlackErrors.failure(answer.getError(), channel);
        }
        return answer;
    }

    private <T extends SlackApiTextResponse> void callAllowing(String channel, String harmless, Call<T> call) {
        var answer = attempt(call);
        if (!answer.isOk() && !harmless.equals(answer.getError())) {
            throw SlackErrors.failure(answer.getError(), channel);
        }
    }

    private <T extends SlackApiTextResponse> T attempt(Call<T> call) {
        try {
            return call.on(methods);
        } catch (SlackApiException e) {
            if (e.getResponse().code() == 429) {
                throw new RateLimited(retryAfter(e));
            }
            throw new IllegalStateException(
                    "Slack answered with status " + e.getResponse().code(), e);
        } catch (ConnectException | UnknownHostException e) {
            throw new TryAgain("Slack cannot be reached: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("The connection to Slack broke: " + e.getMessage(), e);
        }
    }

    private static Duration retryAfter(SlackApiException e) {
        var header = e.getResponse().header("Retry-After");
        return header != null && header.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(header)))
                : SlackErrors.SHORT_WAIT;
    }

    private static Message.Metadata metadata(String token) {
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of("id", token))
                .build();
    }

    private static boolean isTheOne(Message message, String token) {
        var metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && token.equals(metadata.getEventPayload().get("id"));
    }

    /** One call of the Web API. */
    interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient slack) throws IOException, SlackApiException;
    }
}
