package dev.madoguchi.application;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An inquiry is put off, and comes up again once, however many processes look at the clock. */
@Component
public class Snooze {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final InstantSource clock;

    Snooze(InquiryChanges changes, Inquiries inquiries, InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** Without a time: until the customer writes, which wakes every one. */
    public void until(InquiryId id, @Nullable Instant time, AgentId agent) {
        changes.change(id, inquiry -> inquiry.snooze(time, agent, clock.instant()));
    }

    public void wake(InquiryId id, AgentId agent) {
        changes.change(id, inquiry -> inquiry.wake(agent, clock.instant()));
    }

    public List<InquiryId> due() {
        return inquiries.toWake(clock.instant());
    }

    public void wakeIfDue(InquiryId id) {
        changes.change(id, inquiry -> inquiry.wakeIfDue(clock.instant()));
    }
}
