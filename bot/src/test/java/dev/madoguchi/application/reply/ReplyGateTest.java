package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.EVE;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.guard.Guard;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReplyGateTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final ReplyToCustomer replies = desk.get(ReplyToCustomer.class);
    private final ChangeRecipients recipients = desk.get(ChangeRecipients.class);
    private final SealReply seal = desk.get(SealReply.class);
    private final InquiryId inquiry = desk.openedBy(aMail().about("Invoice"));

    @Test
    void a_mail_in_the_undo_window_stops_the_reply_until_its_author_sends_it_on() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        customerWritesAgain();
        desk.clock.advance(Duration.ofMinutes(1));

        assertThat(seal.seal(reply.id())).isFalse();
        assertThat(state(reply)).isEqualTo(State.STOPPED);
        assertThat(reason(reply)).isEqualTo(Reason.NEW_MAIL);

        assertThat(replies.send(reply.id(), version(reply), KIM)).isTrue();
        assertThat(seal.seal(reply.id())).isTrue();
    }

    @Test
    void an_edit_after_a_new_mail_goes_on_with_a_new_undo_window() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        customerWritesAgain();
        desk.clock.advance(Duration.ofMinutes(1));

        replies.edit(reply.id(), text("Here it is, and thank you."));

        assertThat(state(reply)).isEqualTo(State.HELD);
        assertThat(desk.messages.get(reply.id()).dueAt())
                .isEqualTo(desk.clock.instant().plusSeconds(30));
        assertThat(seal.seal(reply.id())).isFalse();
    }

    @Test
    void a_second_mail_makes_the_button_about_the_first_one_old() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        customerWritesAgain();
        int shown = version(reply);
        customerWritesAgain();

        assertRefused(Rule.CHANGED_MEANWHILE, () -> replies.send(reply.id(), shown, KIM));
        assertThat(state(reply)).isEqualTo(State.STOPPED);
    }

    @Test
    void a_check_that_finds_something_stops_the_reply_and_says_what() {
        desk.others.belongings.add("bob@example.org");

        var reply = desk.answers(KIM, inquiry, "See attached; bob@example.org has paid.");

        assertThat(reply.state()).isEqualTo(State.STOPPED);
        assertThat(desk.holds.of(reply.id()).findings())
                .extracting(finding -> finding.guard())
                .containsExactly(Guard.OTHER_CUSTOMER, Guard.MISSING_FILE);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
        assertThat(desk.inquiries.get(inquiry).agent()).contains(KIM);
    }

    @Test
    void what_was_sent_on_leaves_at_once_and_only_as_it_was_seen() {
        var reply = desk.answers(KIM, inquiry, "See attached.");

        assertThat(replies.send(reply.id(), version(reply), KIM)).isTrue();
        replies.edit(reply.id(), text("See attached!"));

        assertThat(state(reply)).isEqualTo(State.STOPPED);
        assertThat(reason(reply)).isEqualTo(Reason.CHECKS);
        assertThat(seal.seal(reply.id())).isFalse();
    }

    @Test
    void an_edit_that_mends_it_lets_it_go_after_the_undo_window() {
        var reply = desk.answers(KIM, inquiry, "See attached.");

        replies.edit(reply.id(), text("See below."));

        assertThat(state(reply)).isEqualTo(State.HELD);
        assertThat(seal.seal(reply.id())).isFalse();
        desk.clock.advance(Duration.ofSeconds(30));
        assertThat(seal.seal(reply.id())).isTrue();
    }

    @Test
    void what_the_markup_of_slack_names_is_found_when_it_changes_behind_our_back() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        desk.slack.change(reply.slackTs(), "Here it is, see http://wiki/x");
        desk.clock.advance(Duration.ofSeconds(30));

        assertThat(seal.seal(reply.id())).isFalse();

        assertThat(reason(reply)).isEqualTo(Reason.CHECKS);
    }

    @Test
    void nobody_else_sends_it_on() {
        var reply = desk.answers(KIM, inquiry, "See attached.");

        assertRefused(Rule.NOT_YOURS, () -> replies.send(reply.id(), version(reply), LEE));
    }

    @Test
    void while_its_author_changes_the_recipients_a_reply_does_not_leave() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        recipients.begin(reply.id(), KIM);
        desk.clock.advance(Duration.ofMinutes(5));

        assertThat(seal.seal(reply.id())).isFalse();
        assertThat(reason(reply)).isEqualTo(Reason.RECIPIENTS);

        recipients.change(reply.id(), ANNA, "", KIM);
        assertThat(state(reply)).isEqualTo(State.HELD);
    }

    @Test
    void a_stranger_among_the_recipients_stops_it() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        var changed = recipients.change(reply.id(), ANNA, EVE + ", " + ANNA, KIM);

        assertThat(changed.recipients()).containsExactly(ANNA);
        assertThat(changed.copies()).containsExactly(EVE);
        assertThat(changed.state()).isEqualTo(State.STOPPED);
        assertThat(desk.holds.of(reply.id()).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.guard()).isEqualTo(Guard.NEW_RECIPIENT));
    }

    @Test
    void copies_that_a_form_could_not_show_stay() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        desk.messages.changeRecipients(reply.id(), List.of(ANNA), List.of(EVE));

        var changed = recipients.change(reply.id(), ANNA, null, KIM);

        assertThat(changed.copies()).containsExactly(EVE);
    }

    @Test
    void a_mail_to_many_may_go_to_as_many_others() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        desk.messages.changeRecipients(reply.id(), List.of(ANNA), List.of(many().split(",")));

        var changed = recipients.change(reply.id(), EVE, many(), KIM);

        assertThat(changed.copies()).hasSize(21);
        assertRefused(Rule.TOO_MANY_RECIPIENTS, () -> recipients.change(reply.id(), EVE + "," + ANNA, many(), KIM));
    }

    @Test
    void recipients_are_addresses_and_none_of_our_mailboxes() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        assertRefused(Rule.NO_ADDRESS, () -> recipients.change(reply.id(), "nonsense", "", KIM));
        assertRefused(Rule.OUR_ADDRESS, () -> recipients.change(reply.id(), "support@desk.example", "", KIM));
        assertRefused(Rule.NO_RECIPIENT, () -> recipients.change(reply.id(), " , ", ANNA, KIM));
        assertRefused(Rule.TOO_MANY_RECIPIENTS, () -> recipients.change(reply.id(), many(), "", KIM));
    }

    @Test
    void a_stopped_reply_holds_up_no_other() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        customerWritesAgain();

        assertThat(desk.outbox.of(DeliveryKind.REPLY))
                .allSatisfy(turn -> assertThat(turn.dueAt()).isEqualTo(desk.clock.instant()));
        assertThat(reason(reply)).isEqualTo(Reason.NEW_MAIL);
    }

    private static String many() {
        var all = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            all.append("a").append(i).append("@example.com,");
        }
        return all.toString();
    }

    private void customerWritesAgain() {
        var first = desk.said(inquiry).get(0);
        desk.arrives(aMail().answering(first.mailId()));
    }

    private State state(Message reply) {
        return desk.messages.get(reply.id()).state();
    }

    private Reason reason(Message reply) {
        return desk.holds.of(reply.id()).reason();
    }

    private int version(Message reply) {
        return desk.holds.of(reply.id()).version();
    }

    private static ThreadText text(String text) {
        return new ThreadText(text, "<p>" + text + "</p>", List.of());
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
