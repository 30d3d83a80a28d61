package dev.madoguchi.mail;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.madoguchi.TestClock;
import dev.madoguchi.mailbridge.MailFailure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider of access tokens that answers what a test tells it to. */
final class StubbedProvider implements AutoCloseable {

    static final String KEY = "desk.mailboxes[0].imap.oauth2";

    private static final Duration PATIENT = ofSeconds(20);

    final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    final TestClock clock = new TestClock();

    StubbedProvider() {
        server.start();
    }

    AccessTokens ofTheApp() {
        return tokens(PATIENT, "s3cret+/=", null);
    }

    AccessTokens ofTheApp(Duration answeredWithin) {
        return tokens(answeredWithin, "s3cret+/=", null);
    }

    AccessTokens ofAPerson(@Nullable String secret) {
        return tokens(PATIENT, secret, "r-one");
    }

    TokenGrant grant(@Nullable String secret, @Nullable String refreshToken) {
        return new TokenGrant(
                "http://127.0.0.1:" + server.port() + "/token",
                "the-app",
                secret,
                List.of("https://mail.example/.default", "other"),
                refreshToken);
    }

    void gives(String token) {
        answers(okJson("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post("/token").willReturn(answer));
    }

    int asked() {
        return server.countRequestsMatching(
                        postRequestedFor(urlEqualTo("/token")).build())
                .getCount();
    }

    int askedWith(String refreshToken) {
        return server.countRequestsMatching(postRequestedFor(urlEqualTo("/token"))
                        .withFormParam("refresh_token", equalTo(refreshToken))
                        .build())
                .getCount();
    }

    static MailFailure failureOf(AccessTokens tokens) {
        return catchThrowableOfType(MailFailure.class, tokens::token);
    }

    @Override
    public void close() {
        server.stop();
    }

    private AccessTokens tokens(Duration answeredWithin, @Nullable String secret, @Nullable String refreshToken) {
        return new AccessTokens(KEY, grant(secret, refreshToken), new TokenEndpoint(answeredWithin), clock);
    }
}
