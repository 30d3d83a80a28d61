package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMessage;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.report.Figures.NeedCount;
import dev.madoguchi.application.report.NeedCounts;
import dev.madoguchi.application.voice.MailPosts;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Needs.NewVoice;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.voice.NeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcNeedsTest extends NeedsContract {

    private static final Duration WEEK = Duration.ofDays(7);

    private final String mailbox = "box-" + UUID.randomUUID();

    @Override
    Needs needs() {
        return TestDatabase.get(Needs.class);
    }

    @Override
    Offers offers() {
        return TestDatabase.get(Offers.class);
    }

    @Override
    Messages messages() {
        return TestDatabase.get(Messages.class);
    }

    @Override
    InquiryId inquiry() {
        return Rows.inquiry();
    }

    @Override
    CustomerId customer() {
        return Rows.customer();
    }

    @Override
    CategoryId category() {
        return TestDatabase.get(Categories.class).getOrCreate("Looks", NOW).id();
    }

    @Test
    void customers_count_on_after_their_mails_are_forgotten() {
        var need = needs().getOrCreate(mailbox, "Dark mode", KIM, NOW).id();
        var mail = say(need, customer(), NOW);

        TestDatabase.get(JdbcClient.class)
                .sql("DELETE FROM words_due WHERE message = :id")
                .param("id", mail.value())
                .update();
        TestDatabase.get(JdbcClient.class)
                .sql("DELETE FROM message WHERE id = :id")
                .param("id", mail.value())
                .update();

        assertThat(needs().count(need, UTC).customers()).isEqualTo(1);
        assertThat(needs().latest(need, 1).get(0).mail()).isNull();
        assertThat(offers().waiting(need)).isZero();
    }

    @Test
    void new_and_growing_needs_of_a_week_are_counted() {
        var old = needs().getOrCreate(mailbox, "Old", KIM, NOW).id();
        var quiet = needs().getOrCreate(mailbox, "Quiet", KIM, NOW).id();
        var fresh = needs().getOrCreate(mailbox, "Fresh", KIM, NOW).id();
        var later = needs().getOrCreate(mailbox, "Later", KIM, NOW).id();
        var anna = customer();
        say(old, anna, NOW.minusSeconds(1));
        say(quiet, anna, NOW.minusSeconds(1));
        say(quiet, anna, NOW);
        say(old, customer(), NOW);
        say(old, customer(), NOW.plus(WEEK).minusSeconds(1));
        say(fresh, anna, NOW);
        say(later, anna, NOW.plus(WEEK));

        assertThat(TestDatabase.get(NeedCounts.class).heard(List.of(mailbox), NOW, NOW.plus(WEEK)))
                .containsExactly(new NeedCount("Old", false, 3, 2), new NeedCount("Fresh", true, 1, 1));
    }

    @Test
    void a_channel_hears_nothing_of_the_customers_of_other_mailboxes() {
        say(needs().getOrCreate(mailbox, "Dark mode", KIM, NOW).id(), customer(), NOW);

        assertThat(TestDatabase.get(NeedCounts.class).heard(List.of("another"), NOW, NOW.plus(WEEK)))
                .isEmpty();
    }

    @Test
    void a_post_is_known_as_the_mail_that_it_shows() {
        var posts = TestDatabase.get(MailPosts.class);
        var mail = messages().add(aMessage().in(inquiry()).draft()).id();
        var place = new Place(mailbox, "1.1");

        posts.remember(mail, place);
        posts.remember(mail, place);

        assertThat(posts.mailAt(place)).contains(mail);
        assertThat(posts.mailAt(new Place(mailbox, "1.2"))).isEmpty();
    }

    private MessageId say(NeedId need, CustomerId customer, Instant at) {
        var mail = messages().add(aMessage().in(inquiry()).draft()).id();
        needs().add(new NewVoice(need, mailbox, customer, mail, null, "Too bright", at, KIM), at);
        return mail;
    }
}
