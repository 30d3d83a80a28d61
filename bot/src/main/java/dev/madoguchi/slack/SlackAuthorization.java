package dev.madoguchi.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;

/** Tells Bolt who we are, without a question to Slack in the way of an answer; hands an event on as it came. */
public class SlackAuthorization implements Middleware {

    /** The key under which a control finds the body of an event. */
    public static final String RAW_EVENT = "event";

    private final SlackIdentity identity;
    private final String botToken;

    SlackAuthorization(SlackIdentity identity, String botToken) {
        this.identity = identity;
        this.botToken = botToken;
    }

    @Override
    @SuppressWarnings("rawtypes") // so Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        var context = request.getContext();
        context.setBotToken(botToken);
        context.setBotUserId(identity.botUserId());
        context.setBotId(identity.botId());
        if (request.getRequestType() == RequestType.Event) {
            context.getAdditionalValues().put(RAW_EVENT, request.getRequestBodyAsString());
        }
        return chain.next(request);
    }
}
