package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Known;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class LedgerContract {

    static final Entry IGNORED = new Entry(Outcome.IGNORED, null, null, true, "test");

    static final Entry SPAM = new Entry(Outcome.SPAM, null, null, true, "test");

    final String mailbox = "mailbox-" + UUID.randomUUID();

    abstract Ledger ledger();

    @Test
    void what_has_no_row_is_missing_in_ascending_order() {
        ledger().record(arrival(7, 2, "two"), IGNORED, NOW);

        assertThat(ledger().missing(mailbox, 7, List.of(3L, 2L, 1L))).containsExactly(1L, 3L);
        assertThat(ledger().missing(mailbox, 7, List.of())).isEmpty();
    }

    @Test
    void a_renumbered_mailbox_is_missing_as_a_whole() {
        ledger().record(arrival(7, 1, "one"), IGNORED, NOW);

        assertThat(ledger().missing(mailbox, 8, List.of(1L))).containsExactly(1L);
    }

    @Test
    void mailboxes_do_not_know_each_others_mails() {
        ledger().record(arrival(7, 1, "one"), IGNORED, NOW);

        assertThat(ledger().missing(mailbox + "2", 7, List.of(1L))).containsExactly(1L);
    }

    @Test
    void the_same_bytes_are_known_under_another_number() {
        ledger().record(arrival(7, 1, "one"), IGNORED, NOW);

        assertThat(ledger().known(arrival(7, 1, "one"))).isEqualTo(Known.ITSELF);
        assertThat(ledger().known(arrival(8, 5, "one"))).isEqualTo(Known.ITS_CONTENT);
        assertThat(ledger().known(arrival(8, 5, "one more"))).isEqualTo(Known.NOTHING);
    }

    @Test
    void what_people_move_from_the_inbox_to_junk_is_known() {
        ledger().record(arrival(7, 1, "moved"), IGNORED, NOW);

        assertThat(ledger().known(inJunk(7, 1, "moved"))).isEqualTo(Known.ITS_CONTENT);
    }

    @Test
    void what_people_move_from_junk_to_the_inbox_is_released_once() {
        ledger().record(inJunk(7, 1, "rescued"), SPAM, NOW);
        ledger().record(inJunk(8, 1, "rescued"), new Entry(Outcome.DUPLICATE, null, null, false, null), NOW);

        assertThat(ledger().known(arrival(7, 1, "rescued"))).isEqualTo(Known.QUARANTINED);
        assertThat(ledger().release(arrival(7, 1, "rescued"))).isTrue();
        assertThat(ledger().release(arrival(7, 1, "rescued"))).isFalse();
    }

    @Test
    void what_was_taken_out_of_quarantine_is_known_in_the_inbox() {
        ledger().record(inJunk(7, 1, "not spam"), SPAM, NOW);

        ledger().settle(inJunk(7, 1, "not spam"), new Entry(Outcome.AUTOMATIC, null, null, true, null));

        assertThat(ledger().known(arrival(7, 1, "not spam"))).isEqualTo(Known.ITS_CONTENT);
    }

    @Test
    void the_same_spam_in_junk_again_is_known() {
        ledger().record(inJunk(7, 1, "spam"), SPAM, NOW);

        assertThat(ledger().known(inJunk(8, 1, "spam"))).isEqualTo(Known.ITS_CONTENT);
        assertThat(ledger().known(inJunk(8, 2, "other spam"))).isEqualTo(Known.NOTHING);
    }

    @Test
    void attempts_are_counted_until_the_mail_has_its_row() {
        var arrival = arrival(7, 1, "poison");

        assertThat(ledger().beginAttempt(arrival)).isEqualTo(1);
        assertThat(ledger().beginAttempt(arrival)).isEqualTo(2);
        ledger().takeBackAttempt(arrival);
        assertThat(ledger().beginAttempt(arrival)).isEqualTo(2);
        ledger().record(arrival, IGNORED, NOW);
        assertThat(ledger().beginAttempt(arrival)).isEqualTo(1);
    }

    @Test
    void of_many_mails_only_those_that_were_never_tried_are_counted_together() {
        ledger().beginAttempt(arrival(7, 2, "tried before"));

        assertThat(ledger().beginFirstAttempts(mailbox, 7, List.of(1L, 2L, 3L))).containsExactlyInAnyOrder(1L, 3L);

        assertThat(ledger().beginAttempt(arrival(7, 1, "new"))).isEqualTo(2);
        assertThat(ledger().beginAttempt(arrival(7, 2, "tried before"))).isEqualTo(2);
        assertThat(ledger().beginFirstAttempts(mailbox, 7, List.of())).isEmpty();
    }

    @Test
    void the_first_contact_is_remembered() {
        ledger().firstContact(mailbox, NOW);

        assertThat(ledger().firstContact(mailbox, NOW.plusSeconds(99))).isEqualTo(NOW);
    }

    Arrival arrival(long validity, long uid, String content) {
        return new Arrival(mailbox, validity, uid, NOW, RawMail.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Arrival inJunk(long validity, long uid, String content) {
        return new Arrival(
                JunkFolder.of(mailbox), validity, uid, NOW, RawMail.of(content.getBytes(StandardCharsets.UTF_8)));
    }
}
