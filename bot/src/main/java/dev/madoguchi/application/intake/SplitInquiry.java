package dev.madoguchi.application.intake;

import dev.madoguchi.application.ApplyRules;
import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryRule.Opening;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail turns out to be about something else: an agent makes it an inquiry of its own, whose customer has waited since it came. */
@Component
public class SplitInquiry {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final Customers customers;
    private final MailThreads threads;
    private final Ledger ledger;
    private final ApplyRules rules;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    SplitInquiry(
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            Customers customers,
            MailThreads threads,
            Ledger ledger,
            ApplyRules rules,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.customers = customers;
        this.threads = threads;
        this.ledger = ledger;
        this.rules = rules;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** The mails that can be taken out: of a single one nothing would be left. */
    public List<Message> mails(InquiryId id) {
        var mails = mailsOf(id).toList();
        return mails.size() > 1 ? mails : List.of();
    }

    /** Gives the new inquiry. */
    @Transactional
    public InquiryId off(InquiryId id, MessageId chosen, AgentId by) {
        var old = inquiries.lock(id);
        var mail = mails(id).stream()
                .filter(it -> it.id().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.CHANGED_MEANWHILE));
        if (messages.of(id).stream().anyMatch(Message::isUnderWay)) {
            throw new Refusal(Rule.REPLY_LEAVES_FIRST);
        }
        var now = clock.instant();
        var waits = waitsWithout(mail, old);
        var made = open(mail, old, by, now);
        changes.change(id, inquiry -> inquiry.gaveAway(made, mail.id(), waits, by, now));
        return made;
    }

    private InquiryId open(Message mail, Inquiry old, AgentId by, Instant now) {
        var mailbox = old.snapshot().mailbox();
        var customer = customers.getOrAdd(mail.author(), mail.sender(), now);
        var draft = Inquiry.open(mailbox, customer.id(), mail.subject(), null, now);
        return changes.open(draft, inquiry -> {
            messages.move(mail.id(), inquiry.id());
            ledger.move(mail.id(), inquiry.id());
            rememberThread(mail, inquiry.id());
            inquiry.opened(mail.id(), now);
            inquiry.splitFrom(old.id(), mail.id(), mail.at(), by, now);
            rules.to(inquiry, Opening.of(mail), now);
        });
    }

    /** What answers this mail belongs to the newest inquiry that knows it. */
    private void rememberThread(Message mail, InquiryId home) {
        if (mail.mailId() != null) {
            threads.remember(home, List.of(mail.mailId()));
        }
        var others = Stream.concat(mail.recipients().stream(), mail.copies().stream())
                .filter(Predicate.not(mailboxes::isOurs));
        threads.addParticipants(
                home, Stream.concat(Stream.of(mail.author()), others).toList());
    }

    /** Since when the customer waits where the mail was: if that began with it, since the next one that nobody has answered. */
    private @Nullable Instant waitsWithout(Message mail, Inquiry old) {
        var waits = old.snapshot().waitingSince();
        if (waits == null || waits.isBefore(mail.at())) {
            return waits;
        }
        var answeredAt = messages.of(old.id()).stream()
                .filter(it -> it.kind() == Kind.REPLY)
                .filter(it -> it.state() == State.SENT || it.state() == State.PARTLY_SENT)
                .map(Message::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return mailsOf(old.id())
                .filter(it -> !it.id().equals(mail.id()))
                .map(Message::at)
                .filter(at -> at.isAfter(answeredAt))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Stream<Message> mailsOf(InquiryId id) {
        return messages.of(id).stream().filter(message -> message.kind() == Kind.INCOMING);
    }
}
