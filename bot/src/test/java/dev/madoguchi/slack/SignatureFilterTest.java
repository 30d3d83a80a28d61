package dev.madoguchi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestClock;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SignatureFilterTest {

    /** The example of docs.slack.dev/authentication/verifying-requests-from-slack. */
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final long TIME = 1_531_420_618;
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private final TestClock clock = new TestClock(Instant.ofEpochSecond(TIME));
    private final SignatureFilter filter = new SignatureFilter(SECRET, clock);
    private final List<String> taken = new ArrayList<>();
    private int answer = 200;

    @Test
    void the_example_of_slacks_documentation_is_genuine() {
        assertThat(status(request(BODY, TIME, SIGNATURE))).isEqualTo(200);
        assertThat(taken).containsExactly(BODY);
    }

    @Test
    void five_minutes_of_difference_are_allowed_in_both_directions() {
        assertThat(status(signed("a", TIME - 300))).isEqualTo(200);
        assertThat(status(signed("b", TIME + 300))).isEqualTo(200);
        assertThat(status(signed("c", TIME - 301))).isEqualTo(401);
        assertThat(status(signed("d", TIME + 301))).isEqualTo(401);
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    void a_changed_byte_is_refused() {
        assertThat(status(request(BODY + "&x=1", TIME, SIGNATURE))).isEqualTo(401);
        assertThat(status(request(BODY, TIME + 1, SIGNATURE))).isEqualTo(401);
        assertThat(status(request(BODY, TIME, SIGNATURE.replace('a', 'b')))).isEqualTo(401);
        assertThat(taken).isEmpty();
    }

    @Test
    void a_missing_header_is_refused() {
        var noTime = request(BODY, TIME, SIGNATURE);
        noTime.removeHeader("X-Slack-Request-Timestamp");
        var noSignature = request(BODY, TIME, SIGNATURE);
        noSignature.removeHeader("X-Slack-Signature");

        assertThat(status(noTime)).isEqualTo(401);
        assertThat(status(noSignature)).isEqualTo(401);
    }

    @Test
    void a_doubled_header_is_refused() {
        var twoTimes = request(BODY, TIME, SIGNATURE);
        twoTimes.addHeader("X-Slack-Request-Timestamp", Long.toString(TIME));
        var twoSignatures = request(BODY, TIME, SIGNATURE);
        twoSignatures.addHeader("X-Slack-Signature", SIGNATURE);

        assertThat(status(twoTimes)).isEqualTo(401);
        assertThat(status(twoSignatures)).isEqualTo(401);
    }

    @Test
    void a_time_that_is_no_number_is_refused() {
        var request = request(BODY, TIME, SIGNATURE);
        request.removeHeader("X-Slack-Request-Timestamp");
        request.addHeader("X-Slack-Request-Timestamp", "+" + TIME);

        assertThat(status(request)).isEqualTo(401);
    }

    @Test
    void a_copied_request_has_its_effect_once() {
        assertThat(status(signed("a", TIME))).isEqualTo(200);
        clock.advance(Duration.ofSeconds(299));
        assertThat(status(signed("a", TIME))).isEqualTo(200);

        assertThat(taken).containsExactly("a");
    }

    @Test
    void a_request_that_failed_may_come_again() {
        answer = 500;
        status(signed("a", TIME));
        answer = 200;

        status(signed("a", TIME));

        assertThat(taken).containsExactly("a", "a");
    }

    @Test
    void a_body_beyond_a_megabyte_is_refused() {
        assertThat(status(signed("x".repeat(1 << 20), TIME))).isEqualTo(200);
        assertThat(status(signed("x".repeat((1 << 20) + 1), TIME))).isEqualTo(401);
    }

    private int status(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        var desk = new HttpServlet() {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(HttpServletRequest seen, HttpServletResponse answered) throws IOException {
                taken.add(new String(seen.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                answered.setStatus(answer);
            }
        };
        try {
            filter.doFilter(request, response, new MockFilterChain(desk));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return response.getStatus();
    }

    private static MockHttpServletRequest signed(String body, long time) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var code = mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
            return request(body, time, "v0=" + HexFormat.of().formatHex(code));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletRequest request(String body, long time, String signature) {
        var request = new MockHttpServletRequest("POST", "/slack/events");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("X-Slack-Request-Timestamp", Long.toString(time));
        request.addHeader("X-Slack-Signature", signature);
        return request;
    }
}
