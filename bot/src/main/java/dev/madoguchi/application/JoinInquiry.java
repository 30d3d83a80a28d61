package dev.madoguchi.application;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two inquiries turn out to be one: an agent brings the mails of one into the thread of the other. */
@Component
public class JoinInquiry {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final MailThreads threads;
    private final List<JoinsAlong> others;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    JoinInquiry(
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            MailThreads threads,
            List<JoinsAlong> others,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.others = others;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @Transactional
    public void intoTheOneItMayBelongTo(InquiryId id, AgentId agent) {
        var mayBelongTo = inquiries.get(id).snapshot().mayBelongTo();
        if (mayBelongTo == null) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        join(id, threads.inquiry(mayBelongTo.value()).get(0), agent);
    }

    /** Into the inquiry with this number, if its card stands in the same channel. */
    @Transactional
    public void into(InquiryId id, long number, AgentId agent) {
        var home = threads.inquiry(number).stream()
                .filter(other -> channel(other).equals(channel(id)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.NO_SUCH_INQUIRY, "#" + number));
        if (home.equals(id)) {
            throw new Refusal(Rule.NOT_INTO_ITSELF);
        }
        join(id, home, agent);
    }

    private void join(InquiryId id, InquiryId home, AgentId agent) {
        var now = clock.instant();
        lockInOrder(id, home);
        refuseIfSpam(home);
        changes.change(id, inquiry -> {
            refuseIfAReplyIsUnderWay(id);
            inquiry.join(home, agent, now);
        });
        var mails = messages.of(id).stream()
                .filter(message -> message.kind() == Message.Kind.INCOMING)
                .toList();
        messages.move(id, home);
        threads.move(id, home);
        others.forEach(other -> other.join(id, home));
        mails.forEach(mail -> changes.change(home, inquiry -> inquiry.tookIn(id, mail.id(), agent, now)));
    }

    /** Two people who join two inquiries to each other at once wait for one another in one order only. */
    private void lockInOrder(InquiryId one, InquiryId other) {
        inquiries.lock(one.value() < other.value() ? one : other);
        inquiries.lock(one.value() < other.value() ? other : one);
    }

    private void refuseIfSpam(InquiryId home) {
        if (inquiries.get(home).status() == Status.SPAM) {
            throw new Refusal(Rule.ALREADY_SPAM, "", home);
        }
    }

    private String channel(InquiryId id) {
        return mailboxes.get(inquiries.get(id).snapshot().mailbox()).channel();
    }

    /** It would leave as if it were for the customer of the other inquiry. */
    private void refuseIfAReplyIsUnderWay(InquiryId id) {
        if (messages.of(id).stream().anyMatch(Message::isUnderWay)) {
            throw new Refusal(Rule.REPLY_UNDER_WAY);
        }
    }
}
