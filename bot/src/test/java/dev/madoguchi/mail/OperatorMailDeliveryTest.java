package dev.madoguchi.mail;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.madoguchi.application.delivery.Carrier.Progress;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.intake.Notices.What;
import dev.madoguchi.fake.InMemoryNotices;
import dev.madoguchi.mailbridge.Credential;
import dev.madoguchi.mailbridge.MailAccount;
import dev.madoguchi.mailbridge.Tls;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorMailDeliveryTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final InMemoryNotices notices = new InMemoryNotices();
    private final long notice = notices.add(What.MAILBOX_SILENT, "support", "No route to host", NOW);

    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void the_operator_gets_a_mail_that_no_machine_answers() throws Exception {
        assertThat(carry("ops@example.com")).isEqualTo(Progress.DONE);

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Madoguchi: support@desk.example has not been read for five minutes");
        assertThat(mail.getHeader("Auto-Submitted", null)).isNotBlank();
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("No route to host");
    }

    @Test
    void without_an_operator_nothing_is_sent() {
        assertThat(carry(null)).isEqualTo(Progress.DONE);

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_may_be_there_later() {
        server.stop();

        assertThatThrownBy(() -> carry("ops@example.com")).isInstanceOf(TryAgain.class);
    }

    private Progress carry(String operator) {
        var smtp = new MailAccount("127.0.0.1", port, Tls.NONE, "", new Credential.Password("secret"), false);
        var account = new MailAccounts.Account(
                "desk.mailboxes[0]", "support@desk.example", smtp, smtp, "INBOX", Duration.ofDays(1));
        var delivery = new OperatorMailDelivery(notices, new MailAccounts(Map.of("support", account), operator));
        return delivery.carry(new Delivery(1, 1, UUID.randomUUID(), DeliveryKind.OPERATOR_MAIL, notice, 0, false));
    }
}
