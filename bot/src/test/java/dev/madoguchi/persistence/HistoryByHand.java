package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.report.CountFigures;
import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Period;
import dev.madoguchi.application.report.ServiceLevelBook;
import dev.madoguchi.domain.BusinessHours;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Histories made by hand, each in a mailbox of its own that is open day and night. */
abstract class HistoryByHand {

    static final Period WEEK = Period.week(NOW, ZoneOffset.UTC);
    static final Instant MONDAY = WEEK.from();

    final String mailbox = "figures-" + UUID.randomUUID();
    final CustomerId anna = Rows.customer();
    final Inquiries inquiries = TestDatabase.get(Inquiries.class);

    @BeforeEach
    void day_and_night() {
        var always = new ServiceLevel(BusinessHours.always(ZoneOffset.UTC), null, null, null);
        TestDatabase.get(ServiceLevelBook.class).keep(mailbox, always, MONDAY);
    }

    Figures figures() {
        return figures(WEEK, WEEK.to());
    }

    Figures figures(Period week, Instant until) {
        return TestDatabase.get(CountFigures.class)
                .of(new Question(List.of(mailbox), week, until, until, true, null, Map.of()));
    }

    InquiryId opened(Instant at) {
        var inquiry = inquiries.add(Inquiry.open(mailbox, anna, "Hello", null, at));
        happens(inquiry.id(), What.OPENED, at);
        return inquiry.id();
    }

    static void happens(InquiryId inquiry, What what, Instant at) {
        TestDatabase.get(InquiryHistory.class).append(inquiry, new InquiryEvent(what, at, null, null, null));
    }

    String category(String name) {
        var unique = name + " " + UUID.randomUUID();
        TestDatabase.get(Categories.class).getOrCreate(unique, NOW);
        return unique;
    }

    void categorised(InquiryId id, String... names) {
        var chosen = Arrays.stream(names)
                .map(name -> TestDatabase.get(Categories.class)
                        .getOrCreate(name, NOW)
                        .id())
                .collect(Collectors.toSet());
        TestDatabase.get(InquiryHistory.class).categorised(id, chosen, MONDAY);
    }

    static Duration days(long days) {
        return Duration.ofDays(days);
    }
}
