package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.delivery.Cards.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the desk is in Slack; asked at the start, and again if Slack would not say then. */
@Component
public class SlackIdentity {

    private final MethodsClient slack;
    private final SlackProperties properties;
    private volatile @Nullable AuthTestResponse known;

    SlackIdentity(Slack slack, SlackProperties properties, FirstStart start) {
        this.slack = slack.methods(SlackConfiguration.token(properties));
        this.properties = properties;
        try {
            known = ask();
        } catch (NotConfigured e) {
            start.refuse(e);
        }
    }

    private AuthTestResponse me() {
        var me = known;
        if (me == null) {
            me = ask();
            known = me;
        }
        return me;
    }

    private AuthTestResponse ask() {
        try {
            var answer = slack.authTest(request -> request);
            if (answer.isOk()) {
                return answer;
            }
            throw new NotConfigured("Slack refuses desk.slack.bot-token (" + answer.getError()
                    + "). Copy the \"Bot User OAuth Token\" of the installed app.");
        } catch (IOException | SlackApiException e) {
            throw new NotConfigured(
                    "Slack does not answer at " + properties.apiUrl() + " (desk.slack.api-url): " + e.getMessage());
        }
    }

    public String teamId() {
        return me().getTeamId();
    }

    /** The address of a message in Slack. */
    public String linkTo(Place place) {
        return me().getUrl() + "archives/" + place.channel() + "/p" + place.ts().replace(".", "");
    }

    public String botUserId() {
        return me().getUserId();
    }

    public String botId() {
        return me().getBotId() == null ? "" : me().getBotId();
    }
}
