package dev.madoguchi.mail;

import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.MailFailure.Kind;
import dev.madoguchi.mailbridge.decode.CleanText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;

/** Says in one sentence why there is no access token, which key of the configuration is to blame and what to do. */
final class TokenFailures {

    private static final int LONGEST_ANSWER = 300;
    private static final int LONGEST_ERROR = 64 * 1024;
    private static final int TOO_EARLY = 425;
    private static final Set<Integer> COME_BACK = Set.of(408, TOO_EARLY, 429);
    private static final Set<String> WILL_HEAL =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final String key;
    private final TokenGrant grant;

    /** @param key where the grant stands in the configuration */
    TokenFailures(String key, TokenGrant grant) {
        this.key = key;
        this.grant = grant;
    }

    /** The provider answered, but not with a token. */
    MailFailure refused(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status >= 300 && status < 400) {
            return failure(
                    Kind.LOGIN,
                    " answers " + key + " with a redirect, which is not followed because secrets would go with it:"
                            + " check provider, tenant or token-uri.");
        }
        var error = error(response);
        if (status >= 500 || COME_BACK.contains(status) || error != null && WILL_HEAL.contains(error.getErrorCode())) {
            return failure(Kind.TEMPORARY, " gives no access token for " + key + " now (status " + status + ").");
        }
        if (error == null) {
            return failure(
                    Kind.LOGIN, " refuses " + key + " (status " + status + "): check provider, tenant or token-uri.");
        }
        return failure(
                Kind.LOGIN,
                " refuses " + key + blamed(error) + " (" + said(error) + "): " + advice(error)
                        + ", as docs/operating.md, \"OAuth 2\", shows.");
    }

    /** There was no answer, or one that cannot be read; its text is not told, for it may hold a token. */
    MailFailure noToken(OAuth2AuthorizationException failure) {
        var lost = lost(failure);
        if (lost == null) {
            return failure(
                    Kind.LOGIN, " answers " + key + " with no access token: check provider, tenant or token-uri.");
        }
        var why = lost instanceof HttpTimeoutException
                ? "does not answer in time"
                : "cannot be reached (" + cleaned(reason(lost)) + ")";
        return failure(Kind.UNREACHABLE, ", which gives the access tokens for " + key + ", " + why + ".");
    }

    /** A connection that fails is an {@link IOException} on its way in; what is not understood is none. */
    private static @Nullable IOException lost(Throwable failure) {
        @Nullable Throwable next = failure;
        for (int i = 0; i < 20 && next != null; i++) {
            if (next instanceof IOException lost) {
                return lost;
            }
            next = next.getCause();
        }
        return null;
    }

    private static String reason(IOException lost) {
        return lost.getMessage() == null ? lost.getClass().getSimpleName() : lost.getMessage();
    }

    private String blamed(OAuth2Error error) {
        return switch (error.getErrorCode()) {
            case OAuth2ErrorCodes.INVALID_CLIENT -> grant.clientSecret() == null ? ".client-id" : ".client-secret";
            case OAuth2ErrorCodes.UNAUTHORIZED_CLIENT -> ".client-id";
            case OAuth2ErrorCodes.INVALID_GRANT -> grant.refreshToken() == null ? "" : ".refresh-token";
            case OAuth2ErrorCodes.INVALID_SCOPE -> ".scope";
            default -> "";
        };
    }

    private String advice(OAuth2Error error) {
        return switch (blamed(error)) {
            case ".client-secret" -> "make a new client secret";
            case ".client-id" -> "look the app up and allow it to log in";
            case ".refresh-token" -> "get a new refresh token";
            case ".scope" -> "give the app the permissions";
            default -> "set the app up";
        };
    }

    private String said(OAuth2Error error) {
        var description = error.getDescription();
        return cleaned(error.getErrorCode() + (description == null ? "" : ": " + description));
    }

    private String cleaned(String answer) {
        var clean = without(grant.refreshToken(), without(grant.clientSecret(), CleanText.oneLine(answer)));
        return clean.length() > LONGEST_ANSWER ? clean.substring(0, LONGEST_ANSWER) + " …" : clean;
    }

    private static String without(@Nullable String secret, String answer) {
        return secret == null || secret.isBlank() ? answer : answer.replace(secret, "…");
    }

    private MailFailure failure(Kind kind, String words) {
        return new MailFailure(kind, grant.provider() + words, null);
    }

    private static @Nullable OAuth2Error error(ClientHttpResponse response) throws IOException {
        var beginning = response.getBody().readNBytes(LONGEST_ERROR);
        try {
            return new OAuth2ErrorHttpMessageConverter()
                    .read(OAuth2Error.class, new Beginning(response.getHeaders(), beginning));
        } catch (HttpMessageNotReadableException somethingElse) {
            return null;
        }
    }

    private record Beginning(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
