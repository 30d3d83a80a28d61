package dev.madoguchi.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.slack.api.Slack;
import dev.madoguchi.Given;
import dev.madoguchi.TestClock;
import dev.madoguchi.fake.InMemoryCards;
import java.net.URI;
import java.util.List;

/** A Slack that answers what a test tells it to. */
public final class StubbedSlack implements AutoCloseable {

    public final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    final SlackProperties properties;
    public final Slack connection;
    public final SlackClient client;

    public StubbedSlack() {
        server.start();
        properties = new SlackProperties(
                SlackProperties.Mode.HTTP,
                "xoxb-test",
                null,
                "secret",
                URI.create(url("/api/")),
                "/slack/events",
                List.of("files.slack.com"));
        connection = new SlackConfiguration().slack(properties);
        client = new SlackClient(connection, properties);
    }

    public void answers(String method, String json) {
        server.stubFor(any(urlEqualTo("/api/" + method)).willReturn(okJson(json)));
    }

    public SlackUploads uploads() {
        return new SlackUploads(client, connection);
    }

    /** People as Slack tells of them; who the desk itself is must be known by then. */
    public SlackUsers users() {
        return new SlackUsers(
                client, new SlackIdentity(connection, properties, firstStart()), Given.AGENTS, new TestClock());
    }

    public SlackMembers members() {
        return new SlackMembers(client, Given.MAILBOXES, new TestClock());
    }

    /** A desk that has posted nothing yet. */
    FirstStart firstStart() {
        return new FirstStart(new InMemoryCards(), Given.MAILBOXES);
    }

    public SlackIdentity identity() {
        answers(
                "auth.test",
                "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U0DESK\",\"url\":\"https://desk.slack.com/\"}");
        return new SlackIdentity(connection, properties, firstStart());
    }

    /** How often a method was called. */
    public int calls(String method) {
        return server.countRequestsMatching(
                        anyRequestedFor(urlEqualTo("/api/" + method)).build())
                .getCount();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        server.stop();
    }
}
