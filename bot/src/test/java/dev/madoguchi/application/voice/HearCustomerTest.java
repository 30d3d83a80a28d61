package dev.madoguchi.application.voice;

import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.PRODUCT;
import static dev.madoguchi.Given.aMail;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.MarkSpam;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.voice.HearCustomer.Chosen;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HearCustomerTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final HearCustomer hear = desk.get(HearCustomer.class);
    private final QuoteMail mails = desk.get(QuoteMail.class);

    @Test
    void a_new_need_gets_a_card_and_the_quote_in_its_thread() {
        hear.hear(named(mail(desk.openedBy(aMail())), "Dark mode"), KIM);

        var need = onlyNeed();
        assertThat(need.name()).isEqualTo("Dark mode");
        assertThat(desk.needs.latest(need.id(), 9)).extracting("quote").containsExactly("It is too bright.");
        assertThat(desk.outbox.deliveries())
                .filteredOn(delivery -> delivery.queue().equals("need:1"))
                .extracting("kind")
                .containsExactly(DeliveryKind.NEED, DeliveryKind.VOICE);
    }

    @Test
    void the_same_mail_counts_once_for_a_need() {
        var mail = mail(desk.openedBy(aMail()));
        hear.hear(named(mail, "Dark mode"), KIM);
        desk.outbox.clear();

        hear.hear(named(mail, "dark MODE"), LEE);
        hear.hear(known(mail, onlyNeed().id()), LEE);

        assertThat(desk.needs.latest(onlyNeed().id(), 9)).hasSize(1);
        assertThat(desk.outbox.deliveries()).isEmpty();
        assertRefused(
                Rule.COUNTS_ALREADY,
                () -> hear.hear(
                        new Chosen(mail.id(), "Something else.", onlyNeed().id(), "", null), LEE));
    }

    @Test
    void a_customer_counts_once_and_every_week_counts() {
        var inquiry = desk.openedBy(aMail());
        hear.hear(named(mail(inquiry), "Dark mode"), KIM);
        desk.clock.advance(Duration.ofDays(7));
        hear.hear(known(mail(desk.openedBy(aMail())), onlyNeed().id()), KIM);
        hear.hear(known(mail(desk.openedBy(aMail().from(BOB))), onlyNeed().id()), KIM);

        var count = desk.needs.count(onlyNeed().id(), UTC);

        assertThat(count.customers()).isEqualTo(2);
        assertThat(count.weeks()).isEqualTo(2);
        assertThat(count.mailboxes()).containsExactly("support");
    }

    @Test
    void merging_two_inquiries_leaves_the_counts_as_they_are() {
        var annas = desk.openedBy(aMail());
        var bobs = desk.openedBy(aMail().from(BOB));
        hear.hear(named(mail(annas), "Dark mode"), KIM);
        hear.hear(named(mail(bobs), "Dark mode"), KIM);

        desk.get(JoinInquiry.class).into(bobs, annas.value(), KIM);

        assertThat(desk.needs.count(onlyNeed().id(), UTC).customers()).isEqualTo(2);
        assertThat(desk.offers.waiting(onlyNeed().id())).isEqualTo(1);
    }

    @Test
    void after_a_merge_each_customer_still_counts_for_themselves() {
        var annas = desk.openedBy(aMail());
        var bobs = desk.openedBy(aMail().from(BOB));
        var bobsMail = mail(bobs);
        desk.get(JoinInquiry.class).into(bobs, annas.value(), KIM);

        hear.hear(named(mail(annas), "Dark mode"), KIM);
        hear.hear(named(bobsMail, "Dark mode"), KIM);

        assertThat(desk.needs.count(onlyNeed().id(), UTC).customers()).isEqualTo(2);
    }

    @Test
    void what_an_agent_leaves_in_by_mistake_does_not_leave_the_desk() {
        var mail = mail(desk.openedBy(aMail()));

        hear.hear(new Chosen(mail.id(), "Ask anna@example.com.", null, "Wish of anna@example.com", null), KIM);

        assertThat(onlyNeed().name()).isEqualTo("Wish of […]");
        assertThat(desk.needs.voice(1).quote()).isEqualTo("Ask […].");
    }

    @Test
    void a_mailbox_without_a_product_channel_is_told_the_key() {
        var inquiry =
                desk.arrivesAt("checked", aMail().to("checked@desk.example")).inquiry();

        assertRefused(Rule.NO_PRODUCT_CHANNEL, () -> hear.offered(mail(inquiry), 10));
        assertRefused(Rule.NO_PRODUCT_CHANNEL, () -> hear.hear(named(mail(inquiry), "Dark mode"), KIM));
    }

    @Test
    void one_need_is_chosen_or_named() {
        var mail = mail(desk.openedBy(aMail()));
        hear.hear(named(mail, "Dark mode"), KIM);

        assertRefused(Rule.NEED_OR_NAME, () -> hear.hear(named(mail, " "), KIM));
        assertRefused(
                Rule.NEED_OR_NAME,
                () -> hear.hear(new Chosen(mail.id(), "Too bright", onlyNeed().id(), "Light", null), KIM));
        assertRefused(Rule.TEXT_TOO_LONG, () -> hear.hear(named(mail, "x".repeat(76)), KIM));
        assertRefused(Rule.NOTHING_WRITTEN, () -> hear.hear(new Chosen(mail.id(), " ", null, "Light", null), KIM));
    }

    @Test
    void what_is_done_is_wished_for_no_more() {
        var mail = mail(desk.openedBy(aMail()));
        hear.hear(named(mail, "Dark mode"), KIM);
        desk.needs.finish(onlyNeed().id(), KIM, desk.clock.instant());
        var later = mail(desk.openedBy(aMail().from(BOB)));

        assertRefused(Rule.NEED_IS_DONE, () -> hear.hear(named(later, "Dark mode"), KIM));
        assertThat(hear.offered(later, 10)).isEmpty();
    }

    @Test
    void only_a_mail_of_a_customer_is_their_voice() {
        var inquiry = desk.openedBy(aMail());
        var reply = desk.answers(KIM, inquiry, "Thank you.");

        assertRefused(Rule.NO_MAIL_HERE, () -> mails.mail(reply.id()));
        assertThat(mails.first(inquiry).id()).isEqualTo(mail(inquiry).id());
    }

    @Test
    void spam_has_no_voice_and_a_merged_inquiry_none_of_its_own() {
        var spam = desk.openedBy(aMail());
        var merged = desk.openedBy(aMail().from(BOB));
        desk.get(JoinInquiry.class).into(merged, desk.openedBy(aMail()).value(), KIM);
        desk.get(MarkSpam.class).spam(spam, false, KIM);

        assertRefused(Rule.ALREADY_SPAM, () -> mails.first(spam));
        assertRefused(Rule.ALREADY_JOINED, () -> mails.first(merged));
    }

    @Test
    void a_quote_names_neither_the_customer_nor_the_agents() {
        var mail = mail(desk.openedBy(aMail().saying("Dear Kim, it is too bright. Anna Adams, anna@example.com")));

        assertThat(mails.quote(mail, mail.body())).isEqualTo("Dear […], it is too bright. […], […]");
    }

    private Need onlyNeed() {
        var needs = desk.needs.open(PRODUCT, 10);
        return needs.isEmpty() ? desk.needs.get(new NeedId(1)) : needs.get(0);
    }

    private Message mail(InquiryId inquiry) {
        return desk.said(inquiry).get(0);
    }

    private static Chosen named(Message mail, String name) {
        return new Chosen(mail.id(), "It is too bright.", null, name, null);
    }

    private static Chosen known(Message mail, NeedId need) {
        return new Chosen(mail.id(), "It is too bright.", need, "", null);
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
