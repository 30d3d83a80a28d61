package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inquiries in PostgreSQL. */
@Repository
class JdbcInquiries implements Inquiries {

    private final InquiryRows rows;
    private final JdbcClient jdbc;

    JdbcInquiries(InquiryRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Inquiry> find(InquiryId id) {
        return rows.findById(id.value()).map(InquiryRow::toInquiry);
    }

    @Override
    public Inquiry get(InquiryId id) {
        return find(id).orElseThrow(missing(id));
    }

    @Override
    public Inquiry lock(InquiryId id) {
        return rows.findLockedById(id.value()).orElseThrow(missing(id)).toInquiry();
    }

    @Override
    public Inquiry add(Inquiry inquiry) {
        return rows.save(InquiryRow.of(inquiry.snapshot())).toInquiry();
    }

    @Override
    public void save(Inquiry inquiry) {
        rows.save(InquiryRow.of(inquiry.snapshot()));
    }

    @Override
    public List<InquiryId> toWake(Instant now) {
        return jdbc.sql("""
                        SELECT id
                        FROM inquiry
                        WHERE status = 'SNOOZED' AND snoozed_until <= :now
                        ORDER BY snoozed_until
                        """)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new InquiryId(row.getLong("id")))
                .list();
    }

    @Override
    public List<Inquiry> ofCustomer(CustomerId customer, Collection<String> mailboxes, int most) {
        return jdbc
                .sql("""
                        SELECT id
                        FROM inquiry
                        WHERE customer = :customer AND mailbox = ANY (:mailboxes) AND status <> 'JOINED'
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                .param("customer", customer.value())
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new InquiryId(row.getLong("id")))
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    @Override
    public int earlierOf(InquiryId id) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM inquiry earlier
                        JOIN inquiry this ON this.customer = earlier.customer
                        WHERE this.id = :id AND earlier.id < this.id AND earlier.status <> 'JOINED'
                        """).param("id", id.value()).query(Integer.class).single();
    }

    private static Supplier<NoSuchElementException> missing(InquiryId id) {
        return () -> new NoSuchElementException("There is no inquiry " + id);
    }
}
