package dev.madoguchi.application.reply;

import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agent passes mails and files on to a third person, or answers one; the customer learns of neither. */
@Component
public class ForwardMail {

    private final ReplyGate gate;
    private final Messages messages;
    private final Inquiries inquiries;
    private final Customers customers;
    private final MailThreads threads;
    private final PassedOn passedOn;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    ForwardMail(
            ReplyGate gate,
            Messages messages,
            Inquiries inquiries,
            Customers customers,
            MailThreads threads,
            PassedOn passedOn,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.gate = gate;
        this.messages = messages;
        this.inquiries = inquiries;
        this.customers = customers;
        this.threads = threads;
        this.passedOn = passedOn;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * What somebody filled in.
     *
     * @param to addresses as they were typed
     * @param words what the agent says, may be blank where something goes along
     * @param mails those that go along
     * @param files numbers of those that go along
     * @param answers the mail of a third person that is answered; null when something is forwarded
     * @param form by which the same form is known when it comes twice
     */
    public record Wanted(
            InquiryId inquiry,
            AgentId by,
            String to,
            ThreadText words,
            List<MessageId> mails,
            List<Long> files,
            @Nullable MessageId answers,
            String form) {}

    /** It goes into the undo window, or is stopped; the inquiry itself stays as it is. */
    @Transactional
    public Message write(Wanted wanted) {
        var inquiry = inquiries.lock(wanted.inquiry());
        refuseUnlessAnInquiry(inquiry);
        var mailbox = mailboxes.get(inquiry.snapshot().mailbox());
        var mailId = mailId(wanted, mailbox);
        var known = messages.findOutgoing(mailId);
        if (known.isPresent()) {
            return known.get();
        }
        var forward = messages.add(forward(wanted, inquiry, mailbox, mailId));
        threads.remember(inquiry.id(), List.of(mailId));
        return gate.begin(forward, Hold.none(forward.id()).naming(wanted.words().internal()), wanted.by());
    }

    private NewMessage forward(Wanted wanted, Inquiry inquiry, SupportMailbox mailbox, String mailId) {
        var answered = wanted.answers() == null ? null : thirdPersons(wanted.answers(), inquiry.id());
        var below = passedOn.text(inquiry.id(), wanted.mails(), answered, mailbox);
        var files = passedOn.files(inquiry.id(), wanted.files());
        if (wanted.words().text().isBlank() && (answered != null || below.isBlank() && files.isEmpty())) {
            throw new Refusal(Rule.NOTHING_WRITTEN);
        }
        return new NewMessage(
                inquiry.id(),
                Kind.FORWARD,
                State.STOPPED,
                clock.instant(),
                wanted.by().value(),
                null,
                addressees(wanted.to(), inquiry),
                List.of(),
                answered == null
                        ? Subjects.forward(inquiry.snapshot().subject())
                        : Subjects.replyTo(answered.subject()),
                wanted.words().text(),
                wanted.words().html(),
                below,
                mailId,
                null,
                null,
                null,
                files,
                List.of());
    }

    private List<String> addressees(String typed, Inquiry inquiry) {
        var addressees = TypedAddresses.of(typed, mailboxes);
        if (addressees.isEmpty()) {
            throw new Refusal(Rule.NO_RECIPIENT);
        }
        if (addressees.size() > TypedAddresses.MOST) {
            throw new Refusal(Rule.TOO_MANY_RECIPIENTS, TypedAddresses.MOST);
        }
        var customer = customers.get(inquiry.snapshot().customer()).address();
        if (addressees.stream().anyMatch(customer::equalsIgnoreCase)) {
            throw new Refusal(Rule.NOT_TO_THE_CUSTOMER, customer);
        }
        return addressees;
    }

    private Message thirdPersons(MessageId id, InquiryId inquiry) {
        var mail = messages.get(id);
        if (mail.kind() != Kind.THIRD_PERSON || !mail.inquiry().equals(inquiry)) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        return mail;
    }

    private static void refuseUnlessAnInquiry(Inquiry inquiry) {
        if (!inquiry.status().isAnInquiry()) {
            var rule = inquiry.status() == Status.JOINED ? Rule.ALREADY_JOINED : Rule.ALREADY_SPAM;
            throw new Refusal(rule, "", inquiry.id());
        }
    }

    private static String mailId(Wanted wanted, SupportMailbox mailbox) {
        var domain = mailbox.address().substring(mailbox.address().indexOf('@') + 1);
        return Fingerprint.of(wanted.form()).substring(0, 40) + "@" + domain;
    }
}
