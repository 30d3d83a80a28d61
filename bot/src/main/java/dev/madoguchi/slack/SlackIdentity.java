package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.madoguchi.NotConfigured;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Who the desk is in Slack; asked once, at the start. */
@Component
public class SlackIdentity {

    private final String teamId;
    private final String botUserId;
    private final String botId;

    SlackIdentity(Slack slack, SlackProperties properties) {
        var me = authTest(slack.methods(SlackConfiguration.token(properties)), properties);
        teamId = me.getTeamId();
        botUserId = me.getUserId();
        botId = me.getBotId() == null ? "" : me.getBotId();
    }

    private static AuthTestResponse authTest(MethodsClient slack, SlackProperties properties) {
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
        return teamId;
    }

    public String botUserId() {
        return botUserId;
    }

    public String botId() {
        return botId;
    }
}
