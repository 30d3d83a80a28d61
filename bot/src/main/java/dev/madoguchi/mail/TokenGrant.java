package dev.madoguchi.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider of OAuth 2 gives access tokens for: the app's own credentials, or a person's consent as a refresh token.
 *
 * @param clientSecret none for an app that cannot keep one
 * @param refreshToken none for the app's own credentials
 */
public record TokenGrant(
        String tokenUri,
        String clientId,
        @Nullable String clientSecret,
        List<String> scope,
        @Nullable String refreshToken) {

    public TokenGrant {
        scope = List.copyOf(scope);
        if (!isPrivate(address(tokenUri))) {
            throw new IllegalArgumentException("token-uri: must be a whole address that begins with https://.");
        }
        if (!scope.stream().allMatch(TokenGrant::isScope)) {
            throw new IllegalArgumentException("scope: contains a character that no scope may have.");
        }
    }

    /** Whom we ask. */
    String provider() {
        return String.valueOf(address(tokenUri).getHost());
    }

    @Override
    public String toString() {
        return "TokenGrant[" + provider() + ", hidden]";
    }

    private static URI address(String tokenUri) {
        try {
            return new URI(tokenUri);
        } catch (URISyntaxException noAddress) {
            return URI.create("");
        }
    }

    private static boolean isPrivate(URI address) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            return false;
        }
        boolean thisMachine = host.equals("127.0.0.1") || host.equals("localhost");
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && thisMachine;
    }

    /** RFC 6749 section 3.3. */
    private static boolean isScope(String scope) {
        return scope.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '\\');
    }
}
