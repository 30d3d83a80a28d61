package dev.madoguchi.sandbox.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxMailTest {

    private static final String SUPPORT = "support@madoguchi.example";

    private final SandboxMail mail = SandboxMail.start();
    private final Customer anna = mail.customer("Anna Weber", "anna@customer.example");
    private final Customer desk = mail.customer("Support", SUPPORT);

    @BeforeEach
    void theDeskHasAMailbox() {
        mail.addAccount(SUPPORT, "secret");
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void what_a_customer_writes_lies_in_the_mailbox() {
        var messageId = anna.writes(CustomerMail.to(SUPPORT)
                .cc("ben@customer.example")
                .subject("The invoice is wrong")
                .text("Hello")
                .html("<p>Hello</p>")
                .attach("明細.csv", "text/csv", "a,b".getBytes(UTF_8)));

        var received = desk.awaitMail();
        assertThat(received.messageId()).isEqualTo(messageId);
        assertThat(received.from()).isEqualTo("Anna Weber <anna@customer.example>");
        assertThat(received.to()).containsExactly(SUPPORT);
        assertThat(received.cc()).containsExactly("ben@customer.example");
        assertThat(received.subject()).isEqualTo("The invoice is wrong");
        assertThat(received.text().strip()).isEqualTo("Hello");
        assertThat(received.html()).contains("<p>Hello</p>");
        assertThat(received.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("明細.csv");
            assertThat(file.bytes()).isEqualTo("a,b".getBytes(UTF_8));
        });
    }

    @Test
    void the_desk_reads_its_mailbox_over_imap_and_the_mail_stays_there() throws MessagingException {
        anna.writes(SUPPORT, "Where is my order?", "It was due on Monday.");

        try (var store = imap("secret");
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Where is my order?");
            inbox.getMessage(1).setFlag(Flags.Flag.SEEN, true);
        }

        assertThat(mail.mails(SUPPORT)).hasSize(1);
        assertThatThrownBy(() -> imap("wrong")).isInstanceOf(MessagingException.class);
    }

    @Test
    void an_answer_joins_the_thread_and_quotes_the_mail() {
        var question = anna.writes(SUPPORT, "Password", "I forgot it.");

        desk.replies(desk.awaitMail(), "Here is a new one.");

        var answer = anna.awaitMail();
        assertThat(answer.subject()).isEqualTo("Re: Password");
        assertThat(answer.header("in-reply-to")).contains(question);
        assertThat(answer.header("References")).contains(question);
        assertThat(answer.text()).contains("Here is a new one.").contains("> I forgot it.");
    }

    @Test
    void an_answer_to_a_japanese_name_is_still_ascii_on_the_wire() {
        mail.customer("窓口 受付", "uketsuke@madoguchi.example").writes(anna.address(), "件名", "本文");

        anna.replies(anna.awaitMail(), "Thanks");

        var answer = mail.mails("uketsuke@madoguchi.example").get(0);
        assertThat(answer.to()).containsExactly("窓口 受付 <uketsuke@madoguchi.example>");
        assertThat(answer.source()).contains("To: =?UTF-8?");
    }

    @Test
    void a_japanese_mail_travels_as_iso_2022_jp() {
        anna.writes(
                CustomerMail.to(SUPPORT).subject("請求書について").text("再発行をお願いします。").charset("ISO-2022-JP"));

        var received = desk.awaitMail();
        assertThat(received.subject()).isEqualTo("請求書について");
        assertThat(received.text()).contains("再発行をお願いします。");
        assertThat(received.source())
                .contains("=?ISO-2022-JP?B?")
                .contains("charset=ISO-2022-JP")
                .contains("\u001b$B");
        assertThat(received.raw()).satisfies(raw -> {
            for (var octet : raw) {
                assertThat(octet).isNotNegative();
            }
        });
    }

    @Test
    void raw_bytes_arrive_as_they_were_sent() {
        var source =
                "From: anna@customer.example\r\nTo: %s\r\nSubject: raw\r\nX-Odd:   two  blanks\r\n\r\n.dot\r\nend\r\n"
                        .formatted(SUPPORT);

        anna.sendsWithoutReturnPath(source.getBytes(UTF_8));

        var received = desk.awaitMail();
        assertThat(received.source()).endsWith(source.stripTrailing());
        assertThat(received.header("Return-Path")).contains("<>");
    }

    @Test
    void a_refused_recipient_is_refused_until_accepted_again() {
        mail.refuse(SUPPORT, 550);

        assertThatThrownBy(() -> anna.writes(SUPPORT, "Hello", "?")).hasStackTraceContaining("550 5.1.1");

        mail.accept(SUPPORT);
        anna.writes(SUPPORT, "Hello again", "?");
        assertThat(desk.awaitMail().subject()).isEqualTo("Hello again");
    }

    @Test
    void a_lost_answer_leaves_the_sender_in_doubt_although_the_mail_is_there() {
        mail.loseNextAnswer();

        assertThatThrownBy(() -> anna.writes(SUPPORT, "Did it arrive?", "…")).isInstanceOf(IllegalStateException.class);

        assertThat(desk.awaitMail().subject()).isEqualTo("Did it arrive?");
        anna.writes(SUPPORT, "Once more", "…");
        assertThat(desk.awaitMail().subject()).isEqualTo("Once more");
    }

    @Test
    void after_an_outage_the_server_is_back_on_its_ports_with_all_its_mails() throws MessagingException {
        anna.writes(SUPPORT, "Before", "…");
        var port = mail.smtpPort();

        mail.stop();
        assertThatThrownBy(() -> anna.writes(SUPPORT, "During", "…")).isInstanceOf(IllegalStateException.class);
        mail.resume();

        anna.writes(SUPPORT, "After", "…");
        assertThat(mail.smtpPort()).isEqualTo(port);
        try (var store = imap("secret");
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessageCount()).isEqualTo(2);
        }
    }

    @Test
    void a_mail_to_nobody_is_seen_elsewhere_and_one_to_a_subaddress_is_not() {
        anna.writes("supprot@madoguchi.example", "Typing error", "…");
        anna.writes("support+42.abc@madoguchi.example", "With a token", "…");

        assertThat(mail.elsewhere()).containsOnlyKeys("supprot@madoguchi.example");
        assertThat(mail.mails(SUPPORT)).extracting(ReceivedMail::subject).containsExactly("With a token");
    }

    @Test
    void waiting_for_a_mail_that_never_comes_ends() {
        assertThatThrownBy(() -> anna.awaitMail(Duration.ofMillis(20))).hasMessageContaining("No mail for anna");
    }

    private Store imap(String password) throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        try {
            store.connect("127.0.0.1", mail.imapPort(), SUPPORT, password);
            return store;
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }
}
