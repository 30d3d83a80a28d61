package dev.madoguchi;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.Set;

/** An inquiry of which only what matters is said. */
public final class InquiryBuilder {

    private InquiryId id = new InquiryId(42);
    private CustomerId customer = new CustomerId(1);
    private String mailbox = "support";
    private String subject = "The invoice is wrong";
    private Status status = Status.NEW;
    private AgentId agent;
    private Instant waitingSince = Given.NOW;
    private Instant resolvedAt;
    private Instant snoozedUntil;
    private InquiryId follows;
    private InquiryId mayBelongTo;
    private InquiryId joinedTo;
    private Set<CategoryId> categories = Set.of();

    InquiryBuilder() {}

    public InquiryBuilder claimedBy(AgentId claimant) {
        status = Status.CLAIMED;
        agent = claimant;
        return this;
    }

    /** An agent wrote first. */
    public InquiryBuilder begunBy(AgentId author) {
        status = Status.CLAIMED;
        agent = author;
        waitingSince = null;
        return this;
    }

    public InquiryBuilder answeredBy(AgentId author) {
        status = Status.WAITING;
        agent = author;
        waitingSince = null;
        return this;
    }

    public InquiryBuilder resolvedBy(AgentId resolver, Instant when) {
        status = Status.RESOLVED;
        agent = resolver;
        resolvedAt = when;
        waitingSince = null;
        return this;
    }

    public InquiryBuilder snoozedUntil(Instant when) {
        status = Status.SNOOZED;
        snoozedUntil = when;
        return this;
    }

    public InquiryBuilder joinedTo(InquiryId other) {
        status = Status.JOINED;
        joinedTo = other;
        waitingSince = null;
        return this;
    }

    public InquiryBuilder mayBelongTo(InquiryId other) {
        mayBelongTo = other;
        return this;
    }

    public InquiryBuilder follows(InquiryId other) {
        follows = other;
        return this;
    }

    public InquiryBuilder of(CustomerId who) {
        customer = who;
        return this;
    }

    public InquiryBuilder about(String text) {
        subject = text;
        return this;
    }

    public InquiryBuilder in(String mailboxName) {
        mailbox = mailboxName;
        return this;
    }

    public InquiryBuilder with(CategoryId... chosen) {
        categories = Set.of(chosen);
        return this;
    }

    public InquiryBuilder notStored() {
        id = null;
        return this;
    }

    public Inquiry build() {
        return new Inquiry(new Inquiry.Snapshot(
                id,
                mailbox,
                customer,
                subject,
                status,
                agent,
                Given.NOW,
                waitingSince,
                resolvedAt,
                snoozedUntil,
                follows,
                mayBelongTo,
                joinedTo,
                categories));
    }
}
