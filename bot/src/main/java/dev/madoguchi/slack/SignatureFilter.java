package dev.madoguchi.slack;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what Slack signed within the last five minutes, once
 * (docs.slack.dev/authentication/verifying-requests-from-slack). Compares in constant time and refuses the future too.
 */
class SignatureFilter extends OncePerRequestFilter {

    static final Duration WINDOW = Duration.ofSeconds(300);
    private static final int LARGEST_BODY = 1 << 20;

    private final SecretKeySpec key;
    private final InstantSource clock;
    private final SeenOnce seen;

    SignatureFilter(String signingSecret, InstantSource clock) {
        key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
        seen = new SeenOnce(WINDOW.multipliedBy(2), clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        var timestamps = Collections.list(request.getHeaders("X-Slack-Request-Timestamp"));
        var signatures = Collections.list(request.getHeaders("X-Slack-Signature"));
        if (body.length > LARGEST_BODY || !isGenuine(timestamps, signatures, body)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!seen.first(signatures.get(0))) {
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            seen.forget(signatures.get(0));
        }
    }

    private boolean isGenuine(List<String> timestamps, List<String> signatures, byte[] body) {
        if (timestamps.size() != 1
                || signatures.size() != 1
                || !timestamps.get(0).matches("[0-9]{1,12}")) {
            return false;
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamps.get(0));
        return Math.abs(age) <= WINDOW.toSeconds()
                && MessageDigest.isEqual(
                        sign(timestamps.get(0), body).getBytes(StandardCharsets.US_ASCII),
                        signatures.get(0).getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
