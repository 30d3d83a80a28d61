package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.mail.CustomerMail;
import dev.madoguchi.sandbox.page.SandboxPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What agents do most, one thing after the other in a real browser, in both languages; the README shows its pictures. */
class TourStoryTest {

    private static final String THREAD = "[data-testid=thread-pane]";
    private static final String MODAL = "[data-testid=modal]";
    private static final String FOUND = "[data-testid=messages] article[data-ephemeral=true]";
    private static final String WRITE = "[data-testid=thread-composer] textarea";

    private static SandboxDesk desk;
    private static SandboxPage page;

    private final Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @BeforeAll
    static void open() {
        desk = Story.start(
                false,
                Map.of(
                        "desk.mailboxes[0].undo-window", "30s",
                        "desk.mailboxes[1].undo-window", "30s",
                        "desk.mailboxes[0].first-answer", "4h",
                        "desk.mailboxes[1].first-answer", "4h"));
        page = SandboxPage.start(0, desk.slack(), desk.mail(), new DeskActions(desk));
    }

    @AfterAll
    static void close() {
        page.close();
        desk.close();
    }

    /** Who is shown around, and in which words. */
    enum Guest {
        KIM(
                "en",
                "kim",
                "support",
                SandboxDesk.SUPPORT,
                "The invoice is wrong",
                "Hello, the invoice of last week names the wrong company. Could you correct it?",
                "Thank you for telling us. You will find the corrected invoice in your account.",
                "// I have asked accounting",
                "Invoices",
                "Nora"),
        MIO(
                "ja",
                "mio",
                "問い合わせ",
                SandboxDesk.TOIAWASE,
                "請求書の宛名について",
                "お世話になっております。先週の請求書の宛名が旧社名になっていました。修正をお願いできますでしょうか。",
                "ご連絡ありがとうございます。修正した請求書をマイページに掲載いたしました。",
                "// 経理に確認済みです",
                "請求書",
                "野田");

        private final String language;
        private final String agent;
        private final String channel;
        private final String mailbox;
        private final String subject;
        private final String question;
        private final String answer;
        private final String note;
        private final String category;
        private final String customer;

        Guest(
                String language,
                String agent,
                String channel,
                String mailbox,
                String subject,
                String question,
                String answer,
                String note,
                String category,
                String customer) {
            this.language = language;
            this.agent = agent;
            this.channel = channel;
            this.mailbox = mailbox;
            this.subject = subject;
            this.question = question;
            this.answer = answer;
            this.note = note;
            this.category = category;
            this.customer = customer;
        }

        private String says(String english, String japanese) {
            return language.equals("en") ? english : japanese;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "2 and 3 in a browser: claim, note, categories, hand over, answer, snooze, search, Home, resolve, reopen")
    void the_ten_most_used_acts_in_a_browser(Guest guest) throws IOException {
        var customer = desk.mail().customer(guest.customer, guest.agent + "-asks@customers.example");
        customer.writes(guest.mailbox, guest.subject, guest.question);
        try (var browser = Browser.open(page.url(), guest.language)) {
            browser.click("[data-testid=agent-" + guest.agent + "]");
            browser.click("[data-channel='" + guest.channel + "']");
            var card = "article[data-ts='" + browser.around("article[data-ts]", guest.subject, "data-ts") + "']";

            browser.click(card + " button[data-action-id=claim]");
            browser.awaitText(card, guest.says("In progress", "対応中"));
            picture(browser, card, "card", guest);

            browser.run("document.querySelector(\"" + card + " [data-testid=reply-in-thread]\").click()");
            browser.say(WRITE, guest.note);
            browser.awaitText(THREAD, guest.note);

            browser.click(card + " button[data-action-id=categories]");
            browser.type(MODAL + " input[data-action-id=new]", guest.category);
            picture(browser, MODAL, "categories", guest);
            browser.click("[data-testid=submit-modal]");
            browser.awaitText(card, guest.category);

            picks(browser, card, "assign");
            picture(browser, MODAL, "assign", guest);
            browser.click("[data-testid=close-modal]");

            browser.say(WRITE, guest.answer);
            browser.find(THREAD + " button[data-action-id=send_now]");
            picture(browser, THREAD, "answer", guest);
            browser.click(THREAD + " button[data-action-id=send_now]");
            browser.awaitText(card, guest.says("Waiting for the customer", "返信待ち"));
            assertThat(customer.awaitMail().text()).contains(guest.answer).doesNotContain(guest.note);

            picks(browser, card, "snooze");
            picture(browser, MODAL, "snooze", guest);
            browser.click("[data-testid=close-modal]");

            browser.say(
                    "[data-testid=channel-composer] textarea", "/inquiry search " + guest.says("wrong company", "旧社名"));
            browser.awaitText(FOUND, guest.subject);
            picture(browser, FOUND, "search", guest);

            browser.click("[data-channel=home]");
            browser.awaitText("[data-testid=app-home]", guest.subject);
            picture(browser, "[data-testid=app-home] .blocks", "home", guest);

            browser.click("[data-channel='" + guest.channel + "']");
            browser.click(card + " button[data-action-id=resolve]");
            browser.awaitText(card, guest.says("Resolved", "対応完了"));
            browser.click(card + " button[data-action-id=reopen]");
            browser.find(card + " button[data-action-id=resolve]");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("2.2 and 2.3 in a browser: the forms of Forward…, Split… and New inquiry")
    void the_forms_that_are_used_less_often_in_a_browser(Guest guest) throws IOException {
        var customer = desk.mail().customer(guest.customer, guest.agent + "-writes@customers.example");
        var subject = guest.says("A damaged delivery", "破損した荷物について");
        var first = customer.writes(CustomerMail.to(guest.mailbox)
                .subject(subject)
                .text(guest.says("The lamp came broken. A picture is attached.", "届いたランプが割れていました。写真を添付します。"))
                .attach("lamp.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        try (var browser = Browser.open(page.url(), guest.language)) {
            browser.click("[data-testid=agent-" + guest.agent + "]");
            browser.click("[data-channel='" + guest.channel + "']");
            var card = "article[data-ts='" + browser.around("article[data-ts]", subject, "data-ts") + "']";
            picks(browser, card, "forward");
            picture(browser, MODAL, "forward", guest);
            browser.click("[data-testid=close-modal]");

            var moved = guest.says("By the way, I have moved house.", "なお、先日引っ越しました。");
            customer.writes(CustomerMail.to(guest.mailbox)
                    .subject("Re: " + subject)
                    .text(moved)
                    .header("In-Reply-To", first));
            browser.run("document.querySelector(\"" + card + " [data-testid=reply-in-thread]\").click()");
            browser.awaitText(THREAD, moved);
            picks(browser, THREAD, "split");
            picture(browser, MODAL, "split", guest);
            browser.click("[data-testid=close-modal]");
            picture(browser, THREAD, "mail", guest);

            browser.say("[data-testid=channel-composer] textarea", "/inquiry new");
            browser.find(MODAL);
            picture(browser, MODAL, "new", guest);
            browser.click("[data-testid=close-modal]");
        }
    }

    private static void picks(Browser browser, String card, String act) {
        var entry = "button[data-value^='" + act + ":']";
        browser.click(card + " details.overflow:has(" + entry + ") summary");
        browser.click(card + " " + entry);
        browser.find(MODAL);
    }

    private void picture(Browser browser, String css, String what, Guest guest) throws IOException {
        var file = folder.resolve("tour-" + what + (guest == Guest.KIM ? "" : "-ja") + ".png");
        browser.pictureOf(css, file);
        assertThat(file).isNotEmptyFile();
    }
}
