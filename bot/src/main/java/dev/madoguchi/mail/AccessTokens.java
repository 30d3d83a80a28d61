package dev.madoguchi.mail;

import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.MailFailure.Kind;
import dev.madoguchi.mailbridge.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** The access tokens of one grant: each is used until shortly before its end. One thread asks for the next one, others wait for it. */
public final class AccessTokens implements TokenSource {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration RENEWED_BEFORE_THE_END = Duration.ofMinutes(5);

    private final String key;
    private final TokenGrant grant;
    private final TokenEndpoint endpoint;
    private final InstantSource clock;
    private @Nullable String refreshToken;
    private @Nullable Held held;

    /** @param key where the grant stands in the configuration */
    public AccessTokens(String key, TokenGrant grant, TokenEndpoint endpoint, InstantSource clock) {
        this.key = key;
        this.grant = grant;
        this.endpoint = endpoint;
        this.clock = clock;
        refreshToken = grant.refreshToken();
    }

    @Override
    public synchronized String token() {
        var now = clock.instant();
        var current = held;
        if (current != null && now.isBefore(current.endsAt().minus(RENEWED_BEFORE_THE_END))) {
            return current.token();
        }
        try {
            return next(now);
        } catch (MailFailure failure) {
            if (current != null && now.isBefore(current.endsAt()) && failure.kind() != Kind.LOGIN) {
                log.warn("The access token is used until its end: {}", failure.getMessage());
                return current.token();
            }
            throw failure;
        }
    }

    @Override
    public synchronized void refused(String token) {
        if (held != null && held.token().equals(token)) {
            held = null;
        }
    }

    private String next(Instant now) {
        var answer = endpoint.ask(grant, refreshToken, new TokenFailures(key, grant));
        var token = answer.getAccessToken().getTokenValue();
        held = new Held(token, now.plus(lifetime(answer)));
        if (refreshToken != null && answer.getRefreshToken() != null) {
            refreshToken = answer.getRefreshToken().getTokenValue();
        }
        return token;
    }

    private static Duration lifetime(OAuth2AccessTokenResponse answer) {
        var from = answer.getAccessToken().getIssuedAt();
        var to = answer.getAccessToken().getExpiresAt();
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    private record Held(String token, Instant endsAt) {

        @Override
        public String toString() {
            return "Held[hidden]";
        }
    }
}
