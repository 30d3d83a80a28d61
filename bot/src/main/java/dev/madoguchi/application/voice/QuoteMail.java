package dev.madoguchi.application.voice;

import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.Anonymised;
import dev.madoguchi.domain.voice.Names;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Finds the mail that somebody points at, and proposes what of it can be shown to those who make the product. */
@Component
public class QuoteMail {

    private final Messages messages;
    private final Inquiries inquiries;
    private final Customers customers;
    private final SupportMailboxes mailboxes;
    private final Agents agents;

    QuoteMail(Messages messages, Inquiries inquiries, Customers customers, SupportMailboxes mailboxes, Agents agents) {
        this.messages = messages;
        this.inquiries = inquiries;
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.agents = agents;
    }

    /** The mail with which a customer opened an inquiry. */
    public Message first(InquiryId id) {
        refuseUnlessAnInquiry(id);
        return messages.of(id).stream()
                .filter(message -> message.kind() == Kind.INCOMING)
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.NO_MAIL_HERE));
    }

    /** A mail of a customer, and nothing else. */
    public Message mail(MessageId id) {
        var mail = messages.get(id);
        if (mail.kind() != Kind.INCOMING) {
            throw new Refusal(Rule.NO_MAIL_HERE);
        }
        refuseUnlessAnInquiry(mail.inquiry());
        return mail;
    }

    private void refuseUnlessAnInquiry(InquiryId id) {
        var status = inquiries.get(id).status();
        if (!status.isAnInquiry()) {
            throw new Refusal(status == Status.JOINED ? Rule.ALREADY_JOINED : Rule.ALREADY_SPAM, "", id);
        }
    }

    /** {@code text} is what of the mail was looked at. */
    public String quote(Message mail, String text) {
        var inquiry = inquiries.get(mail.inquiry()).snapshot();
        var customer = customers.get(inquiry.customer());
        var names = new ArrayList<>(agents.publicNames());
        names.add(nameIn(mail.author()));
        names.add(nameIn(customer.address()));
        if (mail.sender() != null) {
            names.add(mail.sender());
        }
        if (customer.name() != null) {
            names.add(customer.name());
        }
        mail.copies().forEach(address -> names.add(nameIn(address)));
        var orderNumbers = mailboxes.get(inquiry.mailbox()).rules().orderNumbers();
        return Anonymised.of(text, new Names(names), orderNumbers);
    }

    /** Many addresses begin with a name. */
    private static String nameIn(String address) {
        int end = address.indexOf('@');
        return end < 0 ? address : address.substring(0, end);
    }
}
