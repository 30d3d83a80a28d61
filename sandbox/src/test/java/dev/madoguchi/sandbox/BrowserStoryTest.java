package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.page.SandboxPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The desk as a person sees it: everything through the page, in a real browser. */
class BrowserStoryTest {

    /** More than have room on the page; their mails need it. */
    private static final int CUSTOMERS = 150;

    private static SandboxPage page;

    @BeforeAll
    static void open() {
        IntStream.range(0, CUSTOMERS).forEach(number -> Story.customer("Customer " + number));
        page = SandboxPage.start(0, Story.desk().slack(), Story.desk().mail(), new DeskActions(Story.desk()));
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void a_mail_is_written_claimed_answered_and_read_in_the_browser() {
        try (var browser = Browser.open(page.url(), "en")) {
            writesAMail(browser, "Parcel in the browser", "Where is my parcel?");
            var card = card(browser, "support", "Parcel in the browser");

            browser.click(card + " button[data-action-id=claim]");
            browser.awaitText(card, "In progress");
            opensThread(browser, card);
            browser.say("[data-testid=thread-composer] textarea", "It arrives tomorrow.");
            browser.click("[data-testid=thread-pane] button[data-action-id=send_now]");
            browser.awaitText(card, "Waiting for the customer");

            browser.click("[data-testid=mail-program] [data-box=in]");
            browser.click("[data-testid=mail-list] [data-subject='Re: Parcel in the browser']");
            browser.awaitText("[data-testid=mail-reader]", "It arrives tomorrow.");
        }
    }

    @Test
    void categories_are_typed_with_the_keyboard_and_the_inquiry_is_resolved() {
        try (var browser = Browser.open(page.url(), "en")) {
            writesAMail(browser, "Category in the browser", "Please refund.");
            var card = card(browser, "support", "Category in the browser");

            browser.click(card + " button[data-action-id=categories]");
            browser.say("[data-testid=modal] input[data-action-id=new]", "Browser refund");
            browser.awaitText(card, "Browser refund");
            browser.click(card + " button[data-action-id=resolve]");

            browser.awaitText(card, "Resolved");
            assertThat(browser.find(card + " button[data-action-id=reopen]").isEnabled())
                    .isTrue();
        }
    }

    @Test
    void a_file_goes_out_and_a_note_stays_in(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("guide.txt"), "Step one.");
        try (var browser = Browser.open(page.url(), "en")) {
            writesAMail(browser, "File in the browser", "Do you have a guide?");
            var card = card(browser, "support", "File in the browser");
            opensThread(browser, card);

            browser.say("[data-testid=thread-composer] textarea", "// which guide does she mean?");
            browser.awaitText("[data-testid=thread]", "which guide does she mean?");
            ((WebElement) browser.run(
                            "return document.querySelector('[data-testid=thread-composer] input[type=file]')"))
                    .sendKeys(file.toString());
            browser.say("[data-testid=thread-composer] textarea", "Here it is.");
            browser.click("[data-testid=thread-pane] button[data-action-id=send_now]");

            browser.awaitText(card, "Waiting for the customer");
            browser.click("[data-testid=mail-program] [data-box=in]");
            browser.click("[data-testid=mail-list] [data-subject='Re: File in the browser']");
            browser.awaitText("[data-testid=mail-attachments]", "guide.txt");
            assertThat(browser.find("[data-testid=mail-reader]").getText()).doesNotContain("which guide");
        }
    }

    private static void writesAMail(Browser browser, String subject, String text) {
        browser.click("[data-testid=write-mail]");
        browser.find("[data-testid=mail-form] input[name=to]").clear();
        browser.type("[data-testid=mail-form] input[name=to]", SandboxDesk.SUPPORT);
        browser.type("[data-testid=mail-subject]", subject);
        browser.type("[data-testid=mail-text]", text);
        browser.click("[data-testid=send-mail]");
    }

    /** How to find the card with this subject. */
    private static String card(Browser browser, String channel, String subject) {
        browser.click("[data-channel='" + channel + "']");
        return "article[data-ts='" + browser.around("article[data-ts]", subject, "data-ts") + "']";
    }

    private static void opensThread(Browser browser, String card) {
        browser.run("document.querySelector(\"" + card + " [data-testid=reply-in-thread]\").click()");
    }
}
