package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.mail.SampleDay;
import dev.madoguchi.sandbox.page.SandboxPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Makes the pictures of the README, of a desk in the middle of a day; -Dscreenshots says where they go. */
class ScreenshotTest {

    private final Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @Test
    void the_page_is_shown_in_both_languages_with_a_thread_and_a_digest() throws IOException {
        try (var desk = Story.start(false);
                var day = new SampleDay(desk.mail());
                var page = SandboxPage.start(0, desk.slack(), desk.mail(), new DeskActions(desk));
                var browser = Browser.open(page.url(), "en")) {
            var actions = new DeskActions(desk);
            actions.addSampleHistory();
            day.play(Duration.ZERO);
            browser.awaitText("article[data-ts]", "Please delete my account");
            var card =
                    "article[data-ts='" + browser.around("article[data-ts]", "The invoice is wrong", "data-ts") + "']";
            browser.click(card + " button[data-action-id=claim]");
            browser.awaitText(card, "In progress");
            browser.run("document.querySelector(\"" + card + " [data-testid=reply-in-thread]\").click()");
            browser.say("[data-testid=thread-composer] textarea", "// the second one this week, I ask the carrier");
            browser.say(
                    "[data-testid=thread-composer] textarea",
                    "Thank you for the details. I have looked into it and will write again today :slightly_smiling_face:");
            browser.awaitText("[data-testid=thread]", "This mail leaves at");
            intoView(browser, card);
            browser.run("document.querySelector('[data-testid=thread]').scrollTop = 1e9");
            picture(browser, "sandbox.png");
            browser.pictureOf("[data-testid=thread-pane]", folder.resolve("card-thread.png"));

            browser.click("[data-testid=thread-pane] button[data-action-id=send_now]");
            browser.awaitText(card, "Waiting for the customer");
            actions.postDigestNow();
            browser.awaitText("article[data-ts]", "This week so far");
            browser.click("[data-testid=close-thread]");
            browser.awaitText("article[data-ts]", "Uncategorised");
            browser.height(1_250);
            intoView(browser, "article[data-ts]:last-of-type");
            picture(browser, "digest.png");
            browser.height(2_300);
            browser.run(
                    "[...document.querySelectorAll('article[data-ts] [data-testid=reply-in-thread]')].pop().click()");
            browser.awaitText("[data-testid=thread]", "What the figures mean");
            pictures(browser);
            browser.pictureOf("[data-testid=thread-pane]", folder.resolve("digest-thread.png"));
            browser.click("[data-testid=close-thread]");

            browser.height(1_000);
            browser.click("[data-testid=language]");
            browser.click("[data-channel='問い合わせ']");
            browser.awaitText("article[data-ts]", "新着");
            picture(browser, "sandbox-ja.png");
        }
        assertThat(Files.size(folder.resolve("sandbox.png"))).isGreaterThan(50_000);
        assertThat(Files.size(folder.resolve("sandbox-ja.png"))).isGreaterThan(50_000);
    }

    private static void intoView(Browser browser, String css) {
        browser.run("[...document.querySelectorAll(\"" + css + "\")].pop().scrollIntoView({block: 'start'})");
    }

    private void picture(Browser browser, String name) throws IOException {
        pictures(browser);
        browser.picture(folder.resolve(name));
    }

    private static void pictures(Browser browser) {
        await("the pictures within the page")
                .atMost(ChannelView.LIMIT)
                .until(() -> Boolean.TRUE.equals(browser.run(
                        "return [...document.images].every(image => image.complete && image.naturalWidth > 0)")));
    }
}
