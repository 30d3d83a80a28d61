package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Needs.NewVoice;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.application.voice.Offers.Told;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.Voice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class NeedsContract {

    private final String channel = "C0" + UUID.randomUUID();

    abstract Needs needs();

    abstract Offers offers();

    abstract Messages messages();

    abstract InquiryId inquiry();

    abstract CustomerId customer();

    abstract CategoryId category();

    @Test
    void a_need_is_made_once_for_its_name_in_its_channel() {
        var need = need("Dark mode");

        assertThat(need("DARK mode")).isEqualTo(need);
        assertThat(needs().getOrCreate("C1" + channel, "Dark mode", KIM, NOW)).isNotEqualTo(need);
        assertThat(needs().get(need.id())).isEqualTo(new Need(need.id(), channel, "Dark mode", NOW, null, null));
    }

    @Test
    void what_was_heard_of_last_is_offered_first_and_what_is_done_not_at_all() {
        var first = need("First");
        var second = need("Second");
        var third = need("Third");
        voice(second, mail(inquiry()), customer(), NOW);
        voice(first, mail(inquiry()), customer(), NOW);
        needs().finish(third.id(), LEE, NOW);

        assertThat(needs().open(channel, 10)).containsExactly(first, second);
        assertThat(needs().open(channel, 1)).containsExactly(first);
    }

    @Test
    void a_voice_is_kept_as_it_was_quoted() {
        var need = need("Dark mode");
        var mail = mail(inquiry());
        var customer = customer();
        long id = voice(need, mail, customer, NOW);

        assertThat(needs().voice(id))
                .isEqualTo(new Voice(id, need.id(), "support", customer, mail, category(), "Too bright 🌞", NOW, KIM));
        assertThat(needs().find(need.id(), mail)).contains(needs().voice(id));
        assertThat(needs().find(need.id(), mail(inquiry()))).isEmpty();
    }

    @Test
    void customers_count_once_and_weeks_begin_on_monday_in_the_zone() {
        var need = need("Dark mode");
        var anna = customer();
        var monday = Instant.parse("2026-11-02T00:00:00Z");
        voice(need, mail(inquiry()), anna, monday.minusSeconds(1));
        voice(need, mail(inquiry()), anna, monday);
        voice(need, mail(inquiry()), customer(), monday.plusSeconds(1));

        assertThat(needs().count(need.id(), ZoneOffset.UTC).customers()).isEqualTo(2);
        assertThat(needs().count(need.id(), ZoneOffset.UTC).weeks()).isEqualTo(2);
        assertThat(needs().count(need.id(), ZoneId.of("Asia/Tokyo")).weeks()).isEqualTo(1);
        assertThat(needs().count(need.id(), ZoneOffset.UTC).categories()).containsExactly(category());
    }

    @Test
    void a_need_of_which_nobody_was_heard_counts_nobody() {
        assertThat(needs().count(need("Dark mode").id(), ZoneOffset.UTC).customers())
                .isZero();
    }

    @Test
    void the_latest_voices_come_in_order() {
        var need = need("Dark mode");
        voice(need, mail(inquiry()), customer(), NOW);
        long second = voice(need, mail(inquiry()), customer(), NOW);
        long third = voice(need, mail(inquiry()), customer(), NOW);

        assertThat(needs().latest(need.id(), 2)).extracting(Voice::id).containsExactly(second, third);
    }

    @Test
    void a_card_stands_where_it_was_posted_until_it_is_gone() {
        var need = need("Dark mode").id();
        var place = new Place(channel, "1.1");
        needs().posted(need, place);
        assertThat(needs().place(need)).contains(place);

        assertThat(needs().forget(need, new Place(channel, "1.2"))).isFalse();
        assertThat(needs().forget(need, place)).isTrue();

        assertThat(needs().place(need)).isEmpty();
    }

    @Test
    void what_is_done_can_be_reopened() {
        var need = need("Dark mode").id();

        needs().finish(need, LEE, NOW);
        assertThat(needs().lock(need).doneBy()).isEqualTo(LEE);
        needs().reopen(need);

        assertThat(needs().get(need).isDone()).isFalse();
    }

    @Test
    void each_inquiry_gets_one_draft_however_often_it_was_said_there() {
        var need = need("Dark mode");
        var inquiry = inquiry();
        voice(need, mail(inquiry), customer(), NOW);
        voice(need, mail(inquiry), customer(), NOW);
        assertThat(offers().waiting(need.id())).isEqualTo(1);

        var made = offers().make(need.id(), "It is dark now.", NOW);

        assertThat(made).hasSize(1);
        assertThat(made.get(0).inquiry()).isEqualTo(inquiry);
        assertThat(offers().get(made.get(0).id())).isEqualTo(made.get(0));
    }

    @Test
    void a_draft_is_sent_once_and_then_made_no_more() {
        var need = need("Dark mode");
        voice(need, mail(inquiry()), customer(), NOW);
        long draft = offers().make(need.id(), "It is dark now.", NOW).get(0).id();
        offers().posted(draft, new Place(channel, "1.1"));

        assertThat(offers().take(draft, KIM, NOW)).isTrue();
        assertThat(offers().take(draft, LEE, NOW)).isFalse();

        assertThat(offers().get(draft).sentBy()).isEqualTo(KIM);
        assertThat(offers().get(draft).place()).isEqualTo(new Place(channel, "1.1"));
        assertThat(offers().open(need.id())).isEmpty();
        assertThat(offers().waiting(need.id())).isZero();
        assertThat(offers().make(need.id(), "It is dark.", NOW)).isEmpty();
    }

    @Test
    void the_channel_of_a_mailbox_hears_of_its_own_drafts() {
        var need = need("Dark mode");
        voice(need, mail(inquiry()), customer(), NOW);
        var made = offers().make(need.id(), "It is dark now.", NOW);

        long told = offers().tell(need.id(), "support", NOW);

        assertThat(offers().told(told)).isEqualTo(new Told(need.id(), "support", NOW));
        assertThat(offers().open(need.id(), "support")).isEqualTo(made);
        assertThat(offers().open(need.id(), "another")).isEmpty();
    }

    @Test
    void the_drafts_of_an_inquiry_become_ones_of_another_once_for_each_need() {
        var from = inquiry();
        var to = inquiry();
        var both = need("Both have it");
        var one = need("One has it");
        var told = need("The customer was told");
        voice(both, mail(to), customer(), NOW);
        for (var need : List.of(both, one, told)) {
            voice(need, mail(from), customer(), NOW);
            offers().make(need.id(), "It is there.", NOW);
        }
        offers().take(offers().open(told.id()).get(0).id(), LEE, NOW);

        var made = offers().copy(from, to);

        assertThat(made)
                .extracting("need", "inquiry", "text", "place", "sentBy")
                .containsExactly(
                        tuple(one.id(), to, "It is there.", null, null),
                        tuple(told.id(), to, "It is there.", null, LEE));
        assertThat(offers().open(to)).extracting("need").containsExactly(both.id(), one.id());
        assertThat(offers().open(from)).extracting("need").containsExactly(both.id(), one.id());
        assertThat(offers().copy(from, to)).isEmpty();
    }

    @Test
    void a_draft_that_nobody_sent_gets_the_new_text() {
        var need = need("Dark mode");
        voice(need, mail(inquiry()), customer(), NOW);
        long draft = offers().make(need.id(), "It is dark now.", NOW).get(0).id();
        offers().take(draft, KIM, NOW);
        offers().giveBack(draft);

        assertThat(offers().make(need.id(), "It is dark.", NOW))
                .extracting("id", "text")
                .containsExactly(tuple(draft, "It is dark."));
    }

    private Need need(String name) {
        return needs().getOrCreate(channel, name, KIM, NOW);
    }

    private MessageId mail(InquiryId inquiry) {
        return messages().add(aMessage().in(inquiry).draft()).id();
    }

    long voice(Need need, MessageId mail, CustomerId customer, Instant saidAt) {
        return needs().add(
                        new NewVoice(need.id(), "support", customer, mail, category(), "Too bright 🌞", saidAt, KIM),
                        NOW);
    }
}
