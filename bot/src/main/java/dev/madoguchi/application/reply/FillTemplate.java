package dev.madoguchi.application.reply;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import dev.madoguchi.domain.SupportMailboxes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The templates for an inquiry, and their texts as they read there. */
@Component
public class FillTemplate {

    private final ReplyTemplates templates;
    private final Inquiries inquiries;
    private final Customers customers;
    private final SupportMailboxes mailboxes;
    private final Agents agents;

    FillTemplate(
            ReplyTemplates templates,
            Inquiries inquiries,
            Customers customers,
            SupportMailboxes mailboxes,
            Agents agents) {
        this.templates = templates;
        this.inquiries = inquiries;
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.agents = agents;
    }

    /** Those of its mailbox and those of all mailboxes, by name. */
    public List<ReplyTemplate> offeredFor(InquiryId id) {
        var mailbox = inquiries.get(id).snapshot().mailbox();
        return templates.all().stream()
                .filter(template ->
                        template.mailbox() == null || template.mailbox().equals(mailbox))
                .toList();
    }

    public String text(ReplyTemplate template, InquiryId id, AgentId agent) {
        var inquiry = inquiries.get(id).snapshot();
        var mailbox = mailboxes.get(inquiry.mailbox());
        return template.filled(Map.of(
                "customer", customers.get(inquiry.customer()).displayName(),
                "agent", agents.publicName(agent).orElse(mailbox.publicName()),
                "number", id.toString(),
                "subject", inquiry.subject(),
                "mailbox", mailbox.publicName()));
    }
}
