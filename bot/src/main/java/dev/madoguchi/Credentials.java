package dev.madoguchi;

import static dev.madoguchi.DeskConfiguration.required;

import dev.madoguchi.DeskProperties.OAuth2;
import dev.madoguchi.DeskProperties.Provider;
import dev.madoguchi.DeskProperties.Server;
import dev.madoguchi.mail.AccessTokens;
import dev.madoguchi.mail.TokenEndpoint;
import dev.madoguchi.mail.TokenGrant;
import dev.madoguchi.mailbridge.Credential;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the desk logs in to its mail servers: by password, or by access token. */
final class Credentials {

    private static final String GOOGLE = "https://oauth2.googleapis.com/token";
    private static final String MICROSOFT = "https://login.microsoftonline.com/";
    private static final String MICROSOFT_APP_SCOPE = "https://outlook.office365.com/.default";
    private static final String MICROSOFT_PERSON_SCOPE =
            "https://outlook.office.com/IMAP.AccessAsUser.All" + " https://outlook.office.com/SMTP.Send offline_access";

    private final TokenEndpoint endpoint = new TokenEndpoint();
    private final Map<TokenGrant, AccessTokens> tokens = new HashMap<>();
    private final InstantSource clock;

    Credentials(InstantSource clock) {
        this.clock = clock;
    }

    Credential of(String key, Server server) {
        var oauth2 = server.oauth2();
        if (oauth2 == null) {
            return new Credential.Password(required(key + ".password", server.password()));
        }
        if (server.password() != null) {
            throw new NotConfigured(key + " has both password and oauth2. Leave one of them out.");
        }
        var place = key + ".oauth2";
        var grant = grant(place, oauth2);
        return new Credential.Token(
                tokens.computeIfAbsent(grant, shared -> new AccessTokens(place, shared, endpoint, clock)));
    }

    private static TokenGrant grant(String key, OAuth2 oauth2) {
        var address = tokenUri(key, oauth2);
        var client = required(key + ".client-id", oauth2.clientId());
        var person = given(oauth2.refreshToken());
        if (person == null && oauth2.provider() == Provider.GOOGLE) {
            throw new NotConfigured(key + ".refresh-token is missing. Google lets apps into mailboxes only with one: "
                    + "docs/operating.md, \"OAuth 2\", shows how to get it.");
        }
        var secret = given(oauth2.clientSecret());
        if (person == null) {
            secret = required(key + ".client-secret", secret);
        }
        try {
            return new TokenGrant(address, client, secret, scope(key, oauth2, person), person);
        } catch (IllegalArgumentException e) {
            throw new NotConfigured(key + " cannot be used: " + e.getMessage());
        }
    }

    private static String tokenUri(String key, OAuth2 oauth2) {
        var own = given(oauth2.tokenUri());
        var provider = oauth2.provider();
        if (provider == null) {
            if (own == null) {
                throw new NotConfigured(
                        key + ".provider is missing: google or microsoft, or token-uri for another one.");
            }
            return own;
        }
        if (own != null) {
            throw new NotConfigured(key + " has both provider and token-uri. Leave one of them out.");
        }
        return switch (provider) {
            case GOOGLE -> GOOGLE;
            case MICROSOFT -> MICROSOFT + tenant(key + ".tenant", oauth2.tenant()) + "/oauth2/v2.0/token";
        };
    }

    private static String tenant(String key, @Nullable String tenant) {
        var id = required(key, tenant);
        if (!id.matches("[A-Za-z0-9.-]+")) {
            throw new NotConfigured(key + " is no directory (tenant) id of Microsoft: \"" + id + "\".");
        }
        return id;
    }

    /** Whoever holds a refresh token has chosen its scopes when they got it; Microsoft wants to hear them again. */
    private static List<String> scope(String key, OAuth2 oauth2, @Nullable String person) {
        var scope = given(oauth2.scope());
        if (scope == null && oauth2.provider() == Provider.MICROSOFT) {
            scope = person == null ? MICROSOFT_APP_SCOPE : MICROSOFT_PERSON_SCOPE;
        }
        if (scope == null) {
            scope = person == null ? required(key + ".scope", null) : "";
        }
        return scope.isBlank() ? List.of() : List.of(scope.strip().split("\\s+"));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
