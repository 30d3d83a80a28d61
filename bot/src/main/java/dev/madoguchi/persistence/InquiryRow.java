package dev.madoguchi.persistence;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** An inquiry as its table has it. */
@Table("inquiry")
record InquiryRow(
        @Id @Nullable Long id,
        String mailbox,
        long customer,
        String subject,
        Status status,
        @Nullable String agent,
        Instant openedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant resolvedAt,
        @Nullable Instant snoozedUntil,
        @Nullable Long follows,
        @Nullable Long mayBelongTo,
        @Nullable Long joinedTo,
        @MappedCollection(idColumn = "inquiry") Set<CategoryLink> categories) {

    /** That an inquiry has a category. */
    @Table("inquiry_category")
    record CategoryLink(@Column("category") long category) {}

    static InquiryRow of(Inquiry.Snapshot inquiry) {
        return new InquiryRow(
                number(inquiry.id()),
                inquiry.mailbox(),
                inquiry.customer().value(),
                inquiry.subject(),
                inquiry.status(),
                inquiry.agent() == null ? null : inquiry.agent().value(),
                inquiry.openedAt(),
                inquiry.waitingSince(),
                inquiry.resolvedAt(),
                inquiry.snoozedUntil(),
                number(inquiry.follows()),
                number(inquiry.mayBelongTo()),
                number(inquiry.joinedTo()),
                inquiry.categories().stream()
                        .map(category -> new CategoryLink(category.value()))
                        .collect(Collectors.toSet()));
    }

    Inquiry toInquiry() {
        return new Inquiry(new Inquiry.Snapshot(
                inquiryId(id),
                mailbox,
                new CustomerId(customer),
                subject,
                status,
                agent == null ? null : new AgentId(agent),
                openedAt,
                waitingSince,
                resolvedAt,
                snoozedUntil,
                inquiryId(follows),
                inquiryId(mayBelongTo),
                inquiryId(joinedTo),
                categories.stream().map(link -> new CategoryId(link.category)).collect(Collectors.toSet())));
    }

    private static @Nullable Long number(@Nullable InquiryId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable InquiryId inquiryId(@Nullable Long number) {
        return number == null ? null : new InquiryId(number);
    }
}
