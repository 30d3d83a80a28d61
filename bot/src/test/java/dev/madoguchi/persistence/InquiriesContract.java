package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.anInquiry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class InquiriesContract {

    abstract Inquiries inquiries();

    abstract Customers customers();

    abstract Categories categories();

    @Test
    void an_added_inquiry_gets_a_number_and_is_found_under_it() {
        var added = inquiries().add(draft(somebody()));

        assertThat(inquiries().get(added.id()).snapshot()).isEqualTo(added.snapshot());
    }

    @Test
    void what_changed_is_kept() {
        var inquiry = inquiries().add(draft(somebody()));
        inquiry.claim(KIM, NOW);
        inquiry.resolve(KIM, NOW.plusSeconds(5));

        inquiries().save(inquiry);

        assertThat(inquiries().get(inquiry.id()).snapshot()).isEqualTo(inquiry.snapshot());
    }

    @Test
    void categories_come_and_go_with_the_inquiry() {
        var billing =
                categories().getOrCreate("Billing " + UUID.randomUUID(), NOW).id();
        var refund =
                categories().getOrCreate("Refund " + UUID.randomUUID(), NOW).id();
        var inquiry = inquiries().add(draft(somebody()));
        inquiry.categorise(Set.of(billing, refund), "", KIM, NOW);
        inquiries().save(inquiry);

        inquiry.categorise(Set.of(refund), "", KIM, NOW);
        inquiries().save(inquiry);

        assertThat(inquiries().lock(inquiry.id()).snapshot().categories()).containsExactly(refund);
    }

    @Test
    void an_inquiry_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> inquiries().get(new InquiryId(987_654_321)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("#987654321");
    }

    @Test
    void earlier_inquiries_are_those_of_the_same_customer_before() {
        var anna = somebody();
        inquiries().add(draft(anna));
        inquiries().add(draft(somebody()));
        var second = inquiries().add(draft(anna));
        inquiries().add(draft(anna));

        assertThat(inquiries().earlierOf(second.id())).isEqualTo(1);
    }

    @Test
    void joined_inquiries_do_not_count_as_earlier() {
        var anna = somebody();
        var home = inquiries().add(draft(somebody()));
        var joined = inquiries().add(draft(anna));
        joined.join(home.id(), KIM, NOW);
        inquiries().save(joined);

        var next = inquiries().add(draft(anna));

        assertThat(inquiries().earlierOf(next.id())).isZero();
    }

    private static Inquiry draft(CustomerId customer) {
        return anInquiry().notStored().of(customer).build();
    }

    private CustomerId somebody() {
        return customers()
                .getOrAdd(UUID.randomUUID() + "@example.com", null, NOW)
                .id();
    }
}
