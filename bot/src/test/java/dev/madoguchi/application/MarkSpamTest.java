package dev.madoguchi.application;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import org.junit.jupiter.api.Test;

class MarkSpamTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final MarkSpam spam = desk.get(MarkSpam.class);

    @Test
    void a_sender_who_may_never_write_again_opens_nothing_and_stands_in_the_ledger() {
        var inquiry = desk.openedBy(aMail());

        spam.spam(inquiry, true, KIM);
        var next = desk.arrives(aMail());

        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.SPAM);
        assertThat(next.outcome()).isEqualTo(Outcome.SPAM);
        assertThat(next.keepSource()).isTrue();
        assertThat(desk.inquiries.count()).isEqualTo(1);
        assertThat(desk.arrivesAt("madoguchi", aMail()).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void spam_without_a_block_is_closed_and_the_next_mail_is_seen() {
        var inquiry = desk.openedBy(aMail());

        spam.spam(inquiry, false, KIM);

        assertThat(desk.arrives(aMail()).outcome()).isEqualTo(Outcome.NEW);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.SPAM);
    }

    @Test
    void what_was_no_spam_is_open_again_and_its_sender_may_write() {
        var inquiry = desk.openedBy(aMail());
        spam.spam(inquiry, true, KIM);

        spam.noSpam(inquiry, KIM);

        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.NEW);
        assertThat(desk.arrives(aMail()).outcome()).isNotEqualTo(Outcome.SPAM);
        assertThatThrownBy(() -> spam.noSpam(inquiry, KIM)).isInstanceOf(Refusal.class);
    }

    @Test
    void spam_is_answered_by_nobody() {
        var inquiry = desk.openedBy(aMail());
        spam.spam(inquiry, false, KIM);

        assertThatThrownBy(() -> desk.answers(KIM, inquiry, "Hello")).isInstanceOf(Refusal.class);
    }
}
