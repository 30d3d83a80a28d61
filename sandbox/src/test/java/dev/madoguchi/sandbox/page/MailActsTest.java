package dev.madoguchi.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.mail.Customer;
import dev.madoguchi.sandbox.mail.CustomerMail;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailActsTest {

    private final OpenPage open = new OpenPage() {};
    private final Customer anna = open.mail.customer("Anna", "anna@customer.example");
    private final Customer desk = open.mail.customer("Support", OpenPage.SUPPORT);

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void a_customer_writes_with_a_file() {
        open.browser.post(
                "/page/mail/send",
                body -> body.put("from", "anna@customer.example")
                        .put("to", OpenPage.SUPPORT)
                        .put("cc", "Okafor, Ben <ben@customer.example>, carla@customer.example")
                        .put("subject", "請求書")
                        .put("text", "こんにちは")
                        .put("japanese", true)
                        .putArray("files")
                        .addObject()
                        .put("name", "a.csv")
                        .put("type", "text/csv")
                        .put("base64", Base64.getEncoder().encodeToString(new byte[] {1, 2})));

        var mail = desk.awaitMail();
        assertThat(mail.subject()).isEqualTo("請求書");
        assertThat(mail.cc()).hasSize(2);
        assertThat(mail.source()).contains("ISO-2022-JP");
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.bytes()).containsExactly(1, 2));
    }

    @Test
    void an_answer_stays_in_the_thread() {
        var question = desk.writes("anna@customer.example", "Question", "Which one?");
        var number = anna.awaitMail().number();

        open.browser.post(
                "/page/mail/send",
                body -> body.put("from", "anna@customer.example")
                        .put("to", "Support <" + OpenPage.SUPPORT + ">")
                        .put("subject", "Re: Question")
                        .put("text", "The blue one.")
                        .put("answering", number));

        assertThat(desk.awaitMail().header("In-Reply-To")).contains(question);
    }

    @Test
    void a_mail_that_is_refused_says_why() {
        open.mail.refuse(OpenPage.SUPPORT, 452);

        var answer = open.browser.post(
                "/page/mail/send",
                body -> body.put("from", "anna@customer.example").put("to", OpenPage.SUPPORT));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(anna.sent()).isEmpty();
    }

    @Test
    void html_is_shown_with_its_pictures_and_without_anything_from_outside() {
        desk.writes(CustomerMail.to("anna@customer.example")
                .subject("Look")
                .text("Look")
                .html("<p>Look</p><img src='https://tracker.example/1.gif'>"));
        var number = anna.awaitMail().number();

        var html = open.browser.get("/page/mail/read?as=html&number=" + number);
        var json = open.browser.getJson("/page/mail/read?number=" + number);

        assertThat(new String(html.body(), StandardCharsets.UTF_8)).contains("<p>Look</p>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("img-src data:")
                .contains("sandbox");
        assertThat(json.path("hasHtml").asBoolean()).isTrue();
        assertThat(json.path("text").asString().strip()).isEqualTo("Look");
        assertThat(json.path("source").asString()).contains("multipart/alternative");
    }

    @Test
    void a_new_customer_gets_a_mailbox() {
        open.browser.post(
                "/page/mail/customer", body -> body.put("name", "Dora").put("address", "dora@customer.example"));

        desk.writes("dora@customer.example", "Welcome", "…");

        assertThat(open.mail.elsewhere()).isEmpty();
        assertThat(open.mail.customer("Dora", "dora@customer.example").mails()).hasSize(1);
    }
}
