package dev.madoguchi.slack;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk reaches Slack.
 *
 * @param mode {@code socket} needs no public address; {@code http} is called by Slack
 * @param botToken {@code xoxb-…}, of the installed app
 * @param appToken {@code xapp-…} with the scope {@code connections:write}; for Socket Mode
 * @param signingSecret of the app; for HTTP mode
 * @param apiUrl only changed for a stand-in
 * @param path where Slack calls in HTTP mode
 * @param filesHosts hosts from which files of agents are fetched
 */
@ConfigurationProperties("desk.slack")
record SlackProperties(
        @DefaultValue("SOCKET") Mode mode,
        @Nullable String botToken,
        @Nullable String appToken,
        @Nullable String signingSecret,
        @DefaultValue("https://slack.com/api/") URI apiUrl,
        @DefaultValue("/slack/events") String path,

        @DefaultValue({"files.slack.com", "files-origin.slack.com", "slack-files.com"})
        List<String> filesHosts) {

    enum Mode {
        SOCKET,
        HTTP
    }
}
