package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
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

    private final MethodsClient methods;
    private final SlackHistory history = new SlackHistory(this);

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
                        .metadata(SlackHistory.mark(token))
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return new Place(answer.getChannel(), answer.getTs());
    }

    /** A line in a thread that the whole channel sees too. */
    public Place broadcast(Place thread, String text, List<LayoutBlock> blocks, String token) {
        var answer = callIn(
                thread.channel(),
                slack -> slack.chatPostMessage(request -> request.channel(thread.channel())
                        .threadTs(thread.ts())
                        .replyBroadcast(true)
                        .text(text)
                        .blocks(blocks)
                        .metadata(SlackHistory.mark(token))
                        .parse("none")
                        .linkNames(false)));
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
        return history.find(channel, threadTs, since, token);
    }

    /** All posts with this token: of what was posted once there may be copies. */
    public List<Place> findPosts(
            String channel, @Nullable String threadTs, Instant since, Instant until, String token) {
        return history.findAll(channel, threadTs, since, until, token);
    }

    /** Takes a message of ours away, if it is still there. */
    public void delete(Place place) {
        callAllowing(
                place.channel(),
                "message_not_found",
                slack -> slack.chatDelete(
                        request -> request.channel(place.channel()).ts(place.ts())));
    }

    /** What was written in a thread since then, the oldest first; its first message is among them. */
    public List<Message> replies(Place thread, Instant since) {
        return history.replies(thread, since);
    }

    /** The messages of a channel from one to another, as far as a few calls tell, by their time stamps. */
    public Map<String, Message> between(String channel, String oldest, String latest) {
        return history.between(channel, oldest, latest);
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

    /** Another form upon the one that was clicked in; Slack piles up three. */
    public void push(String triggerId, View view) {
        call(slack -> slack.viewsPush(request -> request.triggerId(triggerId).view(view)));
    }

    /** Another content for a form that is open. */
    public void update(String viewId, View view) {
        call(slack -> slack.viewsUpdate(request -> request.viewId(viewId).view(view)));
    }

    /**
     * Shows somebody their Home; gives the mark of what they see now.
     *
     * @param over the mark of what it replaces; nothing is replaced when another process has shown something else since
     */
    public Optional<String> publish(String userId, View home, @Nullable String over) {
        var answer = attempt(slack ->
                slack.viewsPublish(request -> request.userId(userId).view(home).hash(over)));
        if (!answer.isOk() && "hash_conflict".equals(answer.getError())) {
            return Optional.empty();
        }
        if (!answer.isOk()) {
            throw SlackErrors.failure(answer.getError(), null);
        }
        return Optional.of(answer.getView().getHash());
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

    /** One call of the Web API. */
    interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient slack) throws IOException, SlackApiException;
    }
}
