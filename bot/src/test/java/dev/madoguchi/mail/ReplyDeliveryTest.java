package dev.madoguchi.mail;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.madoguchi.application.delivery.Carrier.Progress;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.HandOver;
import dev.madoguchi.application.reply.RecipientResults;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.SealReply;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.Credential;
import dev.madoguchi.mailbridge.MailAccount;
import dev.madoguchi.mailbridge.Tls;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyDeliveryTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MemoryDesk desk = new MemoryDesk();
    private ReplyDelivery delivery;
    private Message reply;

    @BeforeEach
    void start() {
        server.start();
        delivery = delivery(null);
        reply = desk.answers(KIM, desk.openedBy(aMail().copyTo(BOB)), "Here it is.");
        desk.clock.advance(Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_customer_whose_address_takes_no_mail_is_told_of_at_once() {
        var unanswerable = desk.answers(KIM, desk.openedBy(aMail().from("anna@münchen.example")), "Here it is.");
        desk.clock.advance(Duration.ofSeconds(30));

        var first = new Delivery(
                1, 1, UUID.randomUUID(), DeliveryKind.REPLY, unanswerable.id().value(), 0, false);

        assertThatThrownBy(() -> delivery.carry(first))
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining("anna@münchen.example");
    }

    @Test
    void somebody_in_copy_whose_address_takes_no_mail_holds_up_nobody() {
        var others = desk.answers(
                KIM, desk.openedBy(aMail().copyTo("bob@münchen.example").copyTo(BOB)), "Here it is.");

        assertThat(others.copies()).containsExactly(BOB);
    }

    @Test
    void a_reply_is_sealed_and_then_sent_to_everybody() throws Exception {
        assertThat(carry(0, false)).isEqualTo(Progress.MORE);
        assertThat(carry(1, false)).isEqualTo(Progress.DONE);

        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getHeader("Message-ID")).containsExactly("<" + reply.mailId() + ">");
        assertThat(mails[0].getAllRecipients()).extracting(Object::toString).containsExactly(ANNA, BOB);
        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.SENT);
    }

    @Test
    void it_is_told_at_the_last_moment_that_a_reply_may_have_left() {
        carry(0, false);
        assertThat(desk.outbox.effects()).isEmpty();

        carry(1, false);

        assertThat(desk.outbox.effects()).hasSize(1);
    }

    @Test
    void the_journal_gets_the_same_mail_and_nobody_sees_it() throws Exception {
        delivery = delivery("archive@example.org");
        carry(0, false);
        carry(1, false);

        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(3);
        assertThat(mails[2].getAllRecipients()).extracting(Object::toString).containsExactly(ANNA, BOB);
        assertThat(desk.results.of(reply.id()))
                .extracting(RecipientResults.Recipient::address)
                .containsExactly(ANNA, BOB);
        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_reply_that_was_taken_back_is_not_sent() {
        desk.get(ReplyToCustomer.class).cancel(reply.id(), false);

        assertThat(carry(0, false)).isEqualTo(Progress.DONE);

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_that_may_have_left_is_not_sent_again_by_itself() {
        carry(0, false);

        assertThat(carry(1, true)).isEqualTo(Progress.DONE);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void a_server_that_is_not_there_may_be_there_later() {
        carry(0, false);
        server.stop();

        assertThatThrownBy(() -> carry(1, false)).isInstanceOf(TryAgain.class);

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.LEAVING);
    }

    @Test
    void a_reply_that_was_given_up_has_failed_with_its_reason() {
        delivery.gaveUp(delivery(1, false), "No such mailbox");

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.FAILED);
        assertThat(desk.messages.get(reply.id()).problem()).isEqualTo("No such mailbox");
    }

    private ReplyDelivery delivery(String journal) {
        var smtp = new MailAccount(
                "127.0.0.1", server.getSmtp().getPort(), Tls.NONE, "", new Credential.Password("secret"), false);
        var account = new MailAccounts.Account(
                "desk.mailboxes[0]",
                "support@desk.example",
                smtp,
                smtp,
                "INBOX",
                null,
                Duration.ofDays(1),
                Duration.ofMinutes(1),
                journal);
        return new ReplyDelivery(
                desk.get(SealReply.class),
                desk.get(ReplyOutcome.class),
                desk.get(HandOver.class),
                desk.messages,
                desk.inquiries,
                new MailAccounts(Map.of("support", account), null),
                desk.outbox);
    }

    private Progress carry(int step, boolean uncertain) {
        return delivery.carry(delivery(step, uncertain));
    }

    private Delivery delivery(int step, boolean uncertain) {
        return new Delivery(
                1, 1, UUID.randomUUID(), DeliveryKind.REPLY, reply.id().value(), step, uncertain);
    }
}
