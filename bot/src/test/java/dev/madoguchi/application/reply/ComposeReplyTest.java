package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.OutgoingMail;
import org.junit.jupiter.api.Test;

class ComposeReplyTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final InquiryId inquiry = desk.openedBy(aMail().id("first@example.com"));

    @Test
    void the_mail_has_greeting_words_signature_reference_and_quote_in_this_order() {
        var text = reply("Here it is.").text();

        assertThat(text)
                .matches("(?s)Dear Anna Adams,\n\nHere it is\\.\n\nKind regards\nKim\n\n\\[#1-1-[0-9a-v]{26}]\n\n"
                        + "On 2026-11-02 09:00 UTC, Anna Adams wrote:\n> It says 12, but I bought 10\\.");
    }

    @Test
    void the_customer_reads_the_agent_and_the_service_as_the_sender() {
        var mail = reply("Here it is.");

        assertThat(mail.from().display()).isEqualTo("Kim (The support team) <support@desk.example>");
        assertThat(mail.automatic()).isFalse();
    }

    @Test
    void it_answers_the_last_mail_and_names_all_that_was_exchanged_oldest_first() {
        var first = desk.answers(KIM, inquiry, "Which one?");
        desk.get(ReplyOutcome.class).sent(first.id());
        desk.arrives(aMail().id("second@example.com").answering(first.mailId()));
        var held = desk.answers(KIM, inquiry, "not sent yet");

        var mail = desk.get(ComposeReply.class).mail(held);

        assertThat(mail.inReplyTo()).containsExactly("second@example.com");
        assertThat(mail.references()).containsExactly("first@example.com", first.mailId(), "second@example.com");
    }

    @Test
    void a_mail_with_an_id_that_no_header_can_carry_is_answered_all_the_same() {
        desk.arrives(aMail().id("x".repeat(300) + "@example.com").answering("first@example.com"));

        var mail = reply("Here it is.");

        assertThat(mail.inReplyTo()).isEmpty();
        assertThat(mail.references()).containsExactly("first@example.com");
    }

    @Test
    void what_the_customer_wrote_cannot_bring_html_into_our_mail() {
        var hostile = desk.openedBy(aMail().saying("<script>alert(1)</script>"));

        var mail = desk.get(ComposeReply.class).mail(desk.answers(KIM, hostile, "ok"));

        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void an_acknowledgement_is_of_the_service_and_marked_as_automatic() {
        var entry = desk.arrivesAt("madoguchi", aMail());

        var mail = desk.get(ComposeReply.class).mail(desk.last(entry.inquiry()));

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.from().name()).isEqualTo("The madoguchi team");
        assertThat(mail.text()).contains("受け付けました。", "Kind regards\nThe madoguchi team");
    }

    @Test
    void the_signature_of_an_agent_stands_above_that_of_the_mailbox() {
        var mail = desk.get(ComposeReply.class).mail(desk.answers(LEE, inquiry, "Here it is."));

        assertThat(mail.text()).contains("Here it is.\n\nLee Summers\nReturns\n\nKind regards\nLee");
        assertThat(mail.html()).contains("Lee Summers");
    }

    @Test
    void it_comes_from_the_address_to_which_the_customer_wrote() {
        var inquiry =
                desk.openedBy(aMail().id("alias@x").from("bob@example.org").to("OLD-support@desk.example"));

        var reply = desk.answers(KIM, inquiry, "Here it is.");

        var compose = desk.get(ComposeReply.class);
        assertThat(compose.mail(reply).from().address()).isEqualTo("old-support@desk.example");
        assertThat(compose.sender(reply)).contains("<old-support@desk.example>");
    }

    @Test
    void an_acknowledgement_carries_nothing_that_the_sender_wrote() {
        var entry = desk.arrivesAt("madoguchi", aMail().saying("Buy at evil.example!"));

        var mail = desk.get(ComposeReply.class).mail(desk.last(entry.inquiry()));

        assertThat(mail.text()).contains("受け付けました。").doesNotContain("evil.example", "Dear", "Adams");
        assertThat(mail.html()).contains("受け付けました。").doesNotContain("evil.example", "Dear", "Adams");
    }

    private OutgoingMail reply(String words) {
        return desk.get(ComposeReply.class).mail(desk.answers(KIM, inquiry, words));
    }
}
