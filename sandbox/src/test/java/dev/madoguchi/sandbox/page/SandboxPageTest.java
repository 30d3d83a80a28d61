package dev.madoguchi.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SandboxPageTest {

    private static final Consumer<ObjectNode> NOTHING = body -> {};

    private final OpenPage open = new OpenPage() {};

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void the_page_and_its_parts_come_from_here_and_nothing_else_may_run() {
        var answer = open.browser.get("/");

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("窓口 Madoguchi");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
        assertThat(open.browser.get("/main.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(open.browser.get("/../sandbox/page/SandboxPage.class").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_state_shows_slack_as_one_person_sees_it_and_all_customers() {
        open.slack.people().post(open.lee.id(), open.support.id(), "Good morning");
        open.mail.customer("Anna", "anna@customer.example").writes(OpenPage.SUPPORT, "Hello", "…");

        var state = open.browser.getJson("/page/state?user=" + open.kim.id());

        assertThat(state.at("/slack/me").asString()).isEqualTo(open.kim.id());
        assertThat(state.at("/slack/channels").toString()).contains("Good morning");
        assertThat(state.at("/mail/customers").toString()).contains("anna@customer.example", "Hello");
        assertThat(state.at("/mail/mailboxes/0").asString()).isEqualTo(OpenPage.SUPPORT);
    }

    @Test
    void without_a_name_one_is_the_first_agent() {
        assertThat(open.browser.getJson("/page/state").at("/slack/me").asString())
                .isEqualTo(open.kim.id());
    }

    @Test
    void another_page_can_neither_read_nor_act() {
        assertThat(open.browser
                        .get("/page/state", "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(open.browser
                        .post("/page/action/digest", NOTHING, "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_name_for_this_machine_does_not_open_the_door() throws IOException {
        try (var socket = new Socket("127.0.0.1", open.page.url().getPort())) {
            socket.getOutputStream()
                    .write("GET /page/state HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void a_link_a_picture_or_a_plain_form_can_start_nothing() {
        assertThat(open.browser.get("/page/action/play-day").statusCode()).isEqualTo(405);
        assertThat(open.browser
                        .post("/page/action/play-day", NOTHING, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);

        assertThat(open.mail.mails(OpenPage.SUPPORT)).isEmpty();
    }

    @Test
    void an_open_page_hears_of_every_change() {
        try (var lines = open.browser.lines("/page/events")) {
            var events = lines.iterator();
            assertThat(events.next()).startsWith("retry:");

            open.slack.people().post(open.kim.id(), open.support.id(), "New");

            var line = events.next();
            while (line.isEmpty()) {
                line = events.next();
            }
            assertThat(line).isEqualTo("event: change");
        }
    }

    @Test
    void the_buttons_at_the_top_reach_the_bot_and_say_what_it_said() {
        var answer = open.browser.post("/page/action/digest", NOTHING);

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("The digest is posted.");
    }
}
