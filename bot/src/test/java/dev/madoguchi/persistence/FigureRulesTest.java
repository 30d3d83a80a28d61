package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.report.CountFigures;
import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.Ages;
import dev.madoguchi.application.report.Figures.Deadlines;
import dev.madoguchi.application.report.Figures.Reopened;
import dev.madoguchi.application.report.Figures.Resolved;
import dev.madoguchi.application.report.ServiceLevelBook;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each figure means, one rule a test. */
class FigureRulesTest extends HistoryByHand {

    private static final Instant END = WEEK.to();

    @Test
    void answered_is_what_the_mail_server_took_in_the_week_each_inquiry_once() {
        var twice = opened(MONDAY);
        happens(twice, What.REPLY_SENT, MONDAY.plus(days(1)));
        happens(twice, What.REPLY_SENT, MONDAY.plus(days(2)));
        var later = opened(MONDAY);
        happens(later, What.REPLY_WRITTEN, END.minusSeconds(1));
        happens(later, What.REPLY_SENT, END);
        happens(opened(MONDAY), What.ACKNOWLEDGED, MONDAY.plus(days(1)));
        happens(opened(MONDAY), What.NOTE_KEPT, MONDAY.plus(days(1)));

        assertThat(figures().answered()).isEqualTo(1);
    }

    @Test
    void resolved_is_how_often_how_many_inquiries_and_of_how_many_customers() {
        var twice = opened(MONDAY);
        happens(twice, What.RESOLVED, MONDAY.plus(days(1)));
        happens(twice, What.REOPENED, MONDAY.plus(days(2)));
        happens(twice, What.RESOLVED, MONDAY.plus(days(3)));
        happens(opened(MONDAY), What.RESOLVED, MONDAY.plus(days(1)));

        assertThat(figures().resolved()).isEqualTo(new Resolved(3, 2, 1));
    }

    @Test
    void only_a_mail_of_the_customer_reopens_and_an_inquiry_counts_once() {
        var before = MONDAY.minus(days(2));
        var twice = opened(before);
        happens(twice, What.RESOLVED, before);
        happens(twice, What.REOPENED, MONDAY.plus(days(1)));
        happens(twice, What.RESOLVED, MONDAY.plus(days(2)));
        happens(twice, What.REOPENED, MONDAY.plus(days(3)));
        var byAgent = opened(before);
        happens(byAgent, What.RESOLVED, before);
        does(byAgent, What.REOPENED, MONDAY.plus(days(1)), KIM);
        var outOfOffice = opened(before);
        happens(outOfOffice, What.RESOLVED, before);
        happens(outOfOffice, What.AUTOMATIC_MAIL_CAME, MONDAY.plus(days(1)));

        assertThat(figures().reopened()).isEqualTo(new Reopened(1, 3, 1));
    }

    @Test
    void a_mail_after_more_than_seven_days_does_not_count_for_the_rate() {
        var inquiry = opened(MONDAY.minus(days(7)));
        happens(inquiry, What.RESOLVED, MONDAY.minus(days(7)));
        happens(inquiry, What.REOPENED, MONDAY.plusSeconds(1));

        assertThat(figures().reopened()).isEqualTo(new Reopened(1, 1, 0));
    }

    @Test
    void the_backlog_is_divided_by_age_in_business_days() {
        opened(END.minus(Duration.ofHours(12)));
        opened(END.minus(days(2)));
        opened(END.minus(days(5)));
        opened(END.minus(days(10)));

        assertThat(figures().backlog().ages()).isEqualTo(new Ages(1, 1, 1, 1));
    }

    @Test
    void an_answer_in_time_one_too_late_and_none_are_told_apart() {
        promised(MONDAY.plusSeconds(1));
        happens(opened(at(9)), What.REPLY_SENT, at(10));
        happens(opened(at(9)), What.REPLY_SENT, at(14));
        opened(at(9));

        assertThat(figures().deadlines()).isEqualTo(new Deadlines(1, 2, 1));
    }

    @Test
    void a_mail_outside_the_opening_hours_starts_at_the_next_opening() {
        promised(MONDAY.plusSeconds(1));
        happens(opened(at(3)), What.REPLY_SENT, at(10));

        assertThat(figures().firstResponse().business().values()).containsExactly(60.0);
        assertThat(figures().firstResponse().elapsed().values()).containsExactly(420.0);
    }

    @Test
    void the_opening_hours_are_those_that_were_valid_when_it_happened() {
        promised(MONDAY.plus(days(2)));
        happens(opened(at(3)), What.REPLY_SENT, at(10));

        assertThat(figures().firstResponse().business().values()).containsExactly(420.0);
    }

    @Test
    void people_are_counted_unless_that_is_switched_off() {
        var inquiry = opened(MONDAY);
        does(inquiry, What.CLAIMED, MONDAY.plus(days(1)), LEE);
        does(inquiry, What.REPLY_SENT, MONDAY.plus(days(2)), LEE);

        assertThat(figures().people())
                .extracting("agent", "claimed", "answered", "waiting")
                .contains(tuple(LEE.value(), 1, 1, 0));
        assertThat(withoutPeople().people()).isEmpty();
    }

    private Figures withoutPeople() {
        return TestDatabase.get(CountFigures.class)
                .of(new Question(List.of(mailbox), WEEK, END, END, false, null, Map.of()));
    }

    private void promised(Instant from) {
        TestDatabase.get(ServiceLevelBook.class).keep(mailbox, PROMISED, from);
    }

    private static void does(InquiryId inquiry, What what, Instant at, AgentId by) {
        TestDatabase.get(InquiryHistory.class).append(inquiry, new InquiryEvent(what, at, by, null, null));
    }

    private static Instant at(int hour) {
        return MONDAY.plus(days(1)).plus(Duration.ofHours(hour));
    }
}
