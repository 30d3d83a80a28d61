package dev.madoguchi.mail;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks a provider for an access token (RFC 6749 sections 4.4 and 6). It follows no redirect: that would carry the secrets elsewhere. */
public final class TokenEndpoint {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    /** Spring's client asks for the token that is to be replaced, and looks at nothing but its scopes. */
    private static final OAuth2AccessToken NONE_YET =
            new OAuth2AccessToken(TokenType.BEARER, "none", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private final RestClient http;

    public TokenEndpoint() {
        this(ANSWERED_WITHIN);
    }

    TokenEndpoint(Duration answeredWithin) {
        var connections = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTED_WITHIN)
                .build());
        connections.setReadTimeout(answeredWithin);
        http = RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build();
    }

    /**
     * @param refreshToken the latest one, or none for the app's own credentials
     * @throws dev.madoguchi.mailbridge.MailFailure with a sentence for whoever runs the desk
     */
    OAuth2AccessTokenResponse ask(TokenGrant grant, @Nullable String refreshToken, TokenFailures failures) {
        var calls = http.mutate()
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), (request, response) -> {
                    throw failures.refused(response);
                })
                .build();
        try {
            return refreshToken == null ? forTheApp(grant, calls) : refreshed(grant, refreshToken, calls);
        } catch (OAuth2AuthorizationException failure) {
            throw failures.noToken(failure);
        }
    }

    private static OAuth2AccessTokenResponse forTheApp(TokenGrant grant, RestClient calls) {
        var client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(calls);
        return client.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(
                registration(grant, AuthorizationGrantType.CLIENT_CREDENTIALS)));
    }

    private static OAuth2AccessTokenResponse refreshed(TokenGrant grant, String refreshToken, RestClient calls) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(calls);
        return client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                registration(grant, AuthorizationGrantType.REFRESH_TOKEN),
                NONE_YET,
                new OAuth2RefreshToken(refreshToken, null),
                new LinkedHashSet<>(grant.scope())));
    }

    private static ClientRegistration registration(TokenGrant grant, AuthorizationGrantType type) {
        var secret = grant.clientSecret();
        var registration = ClientRegistration.withRegistrationId("mailbox")
                .tokenUri(grant.tokenUri())
                .clientId(grant.clientId())
                .scope(grant.scope())
                .authorizationGrantType(type);
        return secret == null
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration
                        .clientSecret(secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .build();
    }
}
