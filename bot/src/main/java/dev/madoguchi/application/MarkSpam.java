package dev.madoguchi.application;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.BlockedSenders;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** An agent finds that an inquiry is spam (迷惑メール), or that it is none after all. */
@Component
public class MarkSpam {

    private final InquiryChanges inquiries;
    private final Customers customers;
    private final BlockedSenders blocked;
    private final InstantSource clock;

    MarkSpam(InquiryChanges inquiries, Customers customers, BlockedSenders blocked, InstantSource clock) {
        this.inquiries = inquiries;
        this.customers = customers;
        this.blocked = blocked;
        this.clock = clock;
    }

    /** {@code neverAgain}: later mails of this sender to this mailbox are noted as spam and open nothing. */
    public void spam(InquiryId id, boolean neverAgain, AgentId agent) {
        var now = clock.instant();
        inquiries.change(id, inquiry -> {
            inquiry.isSpam(agent, now);
            if (neverAgain) {
                blocked.block(mailbox(inquiry), sender(inquiry), id, agent, now);
            }
        });
    }

    /** Its sender may write again. */
    public void noSpam(InquiryId id, AgentId agent) {
        inquiries.change(id, inquiry -> {
            inquiry.isNoSpam(agent, clock.instant());
            blocked.unblock(mailbox(inquiry), sender(inquiry));
        });
    }

    private static String mailbox(Inquiry inquiry) {
        return inquiry.snapshot().mailbox();
    }

    private String sender(Inquiry inquiry) {
        return customers.get(inquiry.snapshot().customer()).address();
    }
}
