package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMessage;
import static dev.madoguchi.Given.anInquiry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Search;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcSearchTest {

    private static final List<String> SUPPORT = List.of("support");

    /** A word that no other test writes. */
    private final String own = "w" + UUID.randomUUID().toString().replace("-", "");

    private final Search search = TestDatabase.get(Search.class);
    private final Messages messages = TestDatabase.get(Messages.class);

    @ParameterizedTest
    @ValueSource(strings = {"返金", "ガソリン", "がそりん", "ｶﾞｿﾘﾝ", "ｉｎｖｏｉｃｅ", "INVOICES", "invoic", "ab", "領収書"})
    void a_text_is_found_however_its_words_are_written(String typed) {
        var inquiry = said("ガソリン代の返金、領\n収書 and two Invoices (AB). ");

        assertThat(found(own + " " + typed)).extracting(Found::inquiry).containsExactly(inquiry);
    }

    @Test
    void letters_that_only_stand_near_each_other_are_not_the_word() {
        said("返事と代金");

        assertThat(found(own + " 返金")).isEmpty();
    }

    @Test
    void the_customer_and_the_subject_find_an_inquiry_too() {
        var customer = TestDatabase.get(Customers.class)
                .getOrAdd(own + "@example.com", "山田 花子", NOW)
                .id();
        var inquiry = TestDatabase.get(Inquiries.class)
                .add(anInquiry().notStored().of(customer).build())
                .id();
        messages.add(aMessage().in(inquiry).draft());

        assertThat(found(own + "@example.com 花子")).extracting(Found::inquiry).containsExactly(inquiry);
    }

    @Test
    void what_an_agent_changed_is_found_by_its_new_words_only() {
        var inquiry = Rows.inquiry();
        var reply = messages.add(aMessage().in(inquiry).replyOf(KIM).saying(own).draft());

        messages.changeText(reply.id(), own + " changed", null);

        assertThat(found(own + " changed")).hasSize(1);
        messages.changeText(reply.id(), "nothing", null);
        assertThat(found(own)).isEmpty();
    }

    @Test
    void nothing_is_found_in_mailboxes_that_the_asker_does_not_see() {
        said("secret");

        assertThat(found(own, List.of("madoguchi"), 10)).isEmpty();
        assertThat(found(own, List.of(), 10)).isEmpty();
    }

    @Test
    void an_inquiry_is_found_once_and_at_most_as_many_as_asked_for() {
        var inquiry = said("one");
        said("two", inquiry);
        said("three");
        var last = said("four");

        assertThat(found(own, SUPPORT, 2)).extracting(Found::inquiry).first().isEqualTo(last);
        assertThat(found(own, SUPPORT, 10)).hasSize(3);
    }

    @Test
    void hostile_words_are_looked_for_as_they_stand_and_break_nothing() {
        said("x'); DROP TABLE message; -- \\ ' & | ! <-> :* 𠮷野家 " + "あ".repeat(300_000) + "q".repeat(300_000));

        assertThat(found(own + " x'); DROP \\ ' & | ! <-> :*")).hasSize(1);
        assertThat(found(own + " 𠮷野家")).hasSize(1);
        assertThat(found("'".repeat(10_000), SUPPORT, 10)).isEmpty();
    }

    @Test
    void a_message_that_cannot_be_made_findable_keeps_no_other_from_it() {
        var spoilt = said("spoilt", Rows.inquiry());
        var sound = said("sound");
        var jdbc = TestDatabase.jdbc();
        jdbc.sql("ALTER TABLE message_words ADD CONSTRAINT spoilt CHECK (message <> "
                        + spoilt.id().value() + ")")
                .update();

        try {
            assertThat(found(own)).extracting(Found::inquiry).containsExactly(sound);
        } finally {
            jdbc.sql("ALTER TABLE message_words DROP CONSTRAINT spoilt").update();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM words_due")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private InquiryId said(String text) {
        return said(text, Rows.inquiry()).inquiry();
    }

    private Message said(String text, InquiryId inquiry) {
        return messages.add(aMessage().in(inquiry).saying(own + " " + text).draft());
    }

    private List<Found> found(String typed) {
        return found(typed, SUPPORT, 10);
    }

    private List<Found> found(String typed, List<String> mailboxes, int most) {
        TestDatabase.get(WordsToNote.class).noteAll();
        return search.find(typed, mailboxes, most);
    }
}
