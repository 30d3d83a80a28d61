package dev.madoguchi.application;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail of a stranger turns out to belong to an inquiry: an agent brings it there. */
@Component
public class JoinInquiry {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final MailThreads threads;
    private final InstantSource clock;

    JoinInquiry(
            InquiryChanges changes, Inquiries inquiries, Messages messages, MailThreads threads, InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.clock = clock;
    }

    @Transactional
    public void intoTheOneItMayBelongTo(InquiryId id, AgentId agent) {
        var mayBelongTo = inquiries.get(id).snapshot().mayBelongTo();
        if (mayBelongTo == null) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        var home = threads.inquiry(mayBelongTo.value()).get(0);
        var now = clock.instant();
        changes.change(id, inquiry -> {
            refuseIfAReplyIsUnderWay(id);
            inquiry.join(home, agent, now);
        });
        var mails = messages.of(id).stream()
                .filter(message -> message.kind() == Message.Kind.INCOMING)
                .toList();
        messages.move(id, home);
        threads.move(id, home);
        mails.forEach(mail -> changes.change(home, inquiry -> inquiry.tookIn(id, mail.id(), agent, now)));
    }

    /** It would leave as if it were for the customer of the other inquiry. */
    private void refuseIfAReplyIsUnderWay(InquiryId id) {
        if (messages.of(id).stream().anyMatch(Message::isUnderWay)) {
            throw new Refusal(Rule.REPLY_UNDER_WAY);
        }
    }
}
