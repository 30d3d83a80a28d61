package dev.madoguchi.application.intake;

import dev.madoguchi.application.ApplyRules;
import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.reply.ReplyGate;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.application.thread.FindThread;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.BlockedSenders;
import dev.madoguchi.domain.CategoryRule.Opening;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MailKind;
import dev.madoguchi.mailbridge.MimeReader.Glance;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what a mail is that nobody knows yet: it opens an inquiry, continues one, or is only noted. */
@Component
class SortMail {

    private final InquiryChanges changes;
    private final Customers customers;
    private final Messages messages;
    private final MailThreads threads;
    private final FindThread findThread;
    private final ReceiveBounce bounces;
    private final ReceiveThirdPerson thirdPersons;
    private final Acknowledge acknowledge;
    private final ReplyOutcome replies;
    private final ReplyGate gate;
    private final ApplyRules rules;
    private final BlockedSenders blocked;
    private final SupportMailboxes mailboxes;

    SortMail(
            InquiryChanges changes,
            Customers customers,
            Messages messages,
            MailThreads threads,
            FindThread findThread,
            ReceiveBounce bounces,
            ReceiveThirdPerson thirdPersons,
            Acknowledge acknowledge,
            ReplyOutcome replies,
            ReplyGate gate,
            ApplyRules rules,
            BlockedSenders blocked,
            SupportMailboxes mailboxes) {
        this.changes = changes;
        this.customers = customers;
        this.messages = messages;
        this.threads = threads;
        this.findThread = findThread;
        this.bounces = bounces;
        this.thirdPersons = thirdPersons;
        this.acknowledge = acknowledge;
        this.replies = replies;
        this.gate = gate;
        this.rules = rules;
        this.blocked = blocked;
        this.mailboxes = mailboxes;
    }

    /** Within the transaction of whoever writes its row in the ledger. */
    Entry sort(Arrival arrival, IncomingMail mail, Instant now) {
        var mailbox = mailboxes.get(arrival.mailbox());
        if (mailboxes.isOurs(mail.from().address())) {
            return own(mailbox, mail);
        }
        if (isBlocked(mailbox, mail)) {
            return Entry.of(Outcome.SPAM, "blocked sender");
        }
        return switch (mail.kind()) {
            case BOUNCE, DELAY -> bounces.receive(mail, now);
            case AUTOMATIC, LIST ->
                mailbox.customerIsReplyTo() ? person(arrival, mailbox, mail, now) : automatic(mailbox, mail, now);
            case PERSON, CALENDAR -> person(arrival, mailbox, mail, now);
        };
    }

    /** An agent never wants to see this sender again. Reports of mail servers bear no customer's address. */
    private boolean isBlocked(SupportMailbox mailbox, IncomingMail mail) {
        boolean ofAPerson = mail.kind() != MailKind.BOUNCE && mail.kind() != MailKind.DELAY;
        return ofAPerson
                && blocked.contains(
                        mailbox.name(),
                        Sender.of(mail, mailbox, mailboxes).address().address());
    }

    /**
     * Never an inquiry. That of a reply, as the journal or a copy to ourselves brings it, proves that the mail server took the
     * reply, unless somebody may have forged it who has the reply of an earlier attempt.
     */
    private Entry own(SupportMailbox mailbox, IncomingMail mail) {
        if (!Sender.isFromBelieved(mail, mailbox)) {
            return Entry.of(Outcome.IGNORED, "own mail, if it is true");
        }
        var id = mail.messageId();
        var reply = id == null ? Optional.<Message>empty() : messages.findOutgoing(id);
        reply.ifPresent(it -> replies.cameBack(it.id()));
        return reply.map(it -> new Entry(Outcome.IGNORED, it.inquiry(), it.id(), true, "own mail"))
                .orElseGet(() -> Entry.of(Outcome.IGNORED, "own mail"));
    }

    /** Shown in the thread it belongs to; never opens, reopens or answers anything. */
    private Entry automatic(SupportMailbox mailbox, IncomingMail mail, Instant now) {
        var sender = Sender.of(mail, mailbox, mailboxes);
        var home = thirdPersons
                .inquiryOf(mail, sender)
                .or(() -> findThread
                        .of(mail, sender.address().address(), sender.believed())
                        .belongs());
        if (home.isEmpty()) {
            return Entry.of(Outcome.AUTOMATIC, mail.kind() == MailKind.LIST ? "mailing list" : "belongs to no inquiry");
        }
        var message = messages.add(MessageOfMail.of(home.get(), Kind.AUTOMATIC, sender, mail, now));
        changes.change(home.get(), inquiry -> inquiry.automaticMailCame(message.id(), now));
        return Entry.of(Outcome.AUTOMATIC, home.get(), message.id());
    }

    private Entry person(Arrival arrival, SupportMailbox mailbox, IncomingMail mail, Instant now) {
        var sender = Sender.of(mail, mailbox, mailboxes);
        var ofThirdPerson = thirdPersons.receive(mail, sender, now);
        if (ofThirdPerson.isPresent()) {
            return ofThirdPerson.get();
        }
        var found = findThread.of(mail, sender.address().address(), sender.believed());
        var home = found.belongs();
        return home.flatMap(inquiry -> followUp(inquiry, sender, mail, now))
                .orElseGet(() -> open(arrival, mailbox, sender, mail, home.orElse(null), found.mayBelong(), now));
    }

    /** Empty if the inquiry is over for too long to take a mail. */
    private Optional<Entry> followUp(InquiryId home, Sender sender, IncomingMail mail, Instant now) {
        var added = new MessageId[1];
        boolean taken = changes.changeIf(home, inquiry -> inquiry.takesMailAt(now), inquiry -> {
            added[0] = messages.add(MessageOfMail.of(home, Kind.INCOMING, sender, mail, now))
                    .id();
            remember(home, sender, mail, true);
            inquiry.customerWrote(added[0], now);
        });
        if (!taken) {
            return Optional.empty();
        }
        gate.mailCame(home);
        return Optional.of(Entry.of(Outcome.FOLLOW_UP, home, added[0]));
    }

    private Entry open(
            Arrival arrival,
            SupportMailbox mailbox,
            Sender sender,
            IncomingMail mail,
            @Nullable InquiryId follows,
            Optional<InquiryId> mayBelong,
            Instant now) {
        var author = sender.address();
        var customer = customers.getOrAdd(author.address(), author.name(), now);
        var draft = Inquiry.open(mailbox.name(), customer.id(), mail.subject(), follows, now);
        var first = new MessageId[1];
        var id = changes.open(draft, inquiry -> {
            var message = messages.add(MessageOfMail.of(inquiry.id(), Kind.INCOMING, sender, mail, now));
            first[0] = message.id();
            remember(inquiry.id(), sender, mail, mayBelong.isEmpty() && sender.believed());
            mayBelong.ifPresent(other -> inquiry.mayBelongTo(other, message.id(), now));
            inquiry.opened(message.id(), now);
            rules.to(inquiry, Opening.of(message), now);
            acknowledge.receiptOf(inquiry, message, mailbox, mail, arrival.receivedAt(), now);
        });
        return Entry.of(Outcome.NEW, id, Objects.requireNonNull(first[0]));
    }

    /** A mail that may be a stranger's must not draw answers away from the inquiry whose ids it names. */
    private void remember(InquiryId home, Sender sender, IncomingMail mail, boolean trusted) {
        var ids = MessageOfMail.idsOf(mail).stream()
                .filter(id -> trusted || threads.inquiriesOf(List.of(id)).isEmpty())
                .toList();
        var others = MessageOfMail.others(mail).stream().filter(address -> !mailboxes.isOurs(address));
        threads.remember(
                home,
                ids,
                Stream.concat(Stream.of(sender.address().address()), others).toList());
    }

    /** Nobody could read it: its source is what the inquiry shows. */
    Entry unreadable(Arrival arrival, Glance glance, String reason, Instant now) {
        var mailbox = mailboxes.get(arrival.mailbox());
        var sender = MessageOfMail.sender(glance);
        var customer = customers.getOrAdd(sender.address(), sender.name(), now);
        var subject = glance.subject() == null ? "" : glance.subject();
        var draft = Inquiry.open(mailbox.name(), customer.id(), subject, null, now);
        var first = new Message[1];
        var id = changes.open(draft, inquiry -> {
            first[0] = messages.add(MessageOfMail.unreadable(inquiry.id(), glance, arrival.raw(), reason, now));
            threads.addParticipants(inquiry.id(), List.of(sender.address()));
            if (glance.messageId() != null
                    && threads.inquiriesOf(List.of(glance.messageId())).isEmpty()) {
                threads.remember(inquiry.id(), List.of(glance.messageId()));
            }
            inquiry.opened(first[0].id(), now);
        });
        return new Entry(Outcome.UNREADABLE, id, first[0].id(), true, reason);
    }
}
