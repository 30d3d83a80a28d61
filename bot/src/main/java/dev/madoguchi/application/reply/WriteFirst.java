package dev.madoguchi.application.reply;

import dev.madoguchi.application.ByHand;
import dev.madoguchi.application.OpenByHand;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.thread.MailIds;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agent writes to a customer first: the mail goes the way of a reply, and stands at no place in Slack that could be edited. */
@Component
public class WriteFirst {

    private final OpenByHand open;
    private final Messages messages;
    private final MailThreads threads;
    private final ReplyGate gate;
    private final MailIds mailIds;
    private final Outbox outbox;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    WriteFirst(
            OpenByHand open,
            Messages messages,
            MailThreads threads,
            ReplyGate gate,
            MailIds mailIds,
            Outbox outbox,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.open = open;
        this.messages = messages;
        this.threads = threads;
        this.gate = gate;
        this.mailIds = mailIds;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * Empty if the form came before.
     *
     * @param html the text as HTML
     * @param internal what the text names that customers should not read: people, channels
     */
    @Transactional
    public Optional<Message> mail(ByHand wanted, String html, List<String> internal) {
        return open.asTheirs(wanted, id -> first(id, wanted, html))
                .map(id -> messages.of(id).get(0))
                .map(mail -> {
                    threads.remember(mail.inquiry(), List.of(Objects.requireNonNull(mail.mailId())));
                    var hold = Hold.none(mail.id()).naming(internal).seenUpTo(0);
                    var begun = gate.begin(mail, hold, wanted.agent());
                    if (begun.isHeld()) {
                        outbox.add(NewDelivery.whisper(begun.inquiry(), begun.id(), clock.instant()));
                    }
                    return begun;
                });
    }

    private NewMessage first(InquiryId id, ByHand wanted, String html) {
        return new NewMessage(
                id,
                Kind.REPLY,
                State.STOPPED,
                clock.instant(),
                wanted.agent().value(),
                null,
                List.of(wanted.contact()),
                List.of(),
                wanted.subject(),
                wanted.text(),
                html,
                "",
                mailIds.next(mailboxes.get(wanted.mailbox())),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
