package dev.madoguchi.mail;

import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.HandOver;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.application.reply.SealReply;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.MailSender;
import dev.madoguchi.mailbridge.RefusedRecipient;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a reply to the mail server. First it is sealed, then the same bytes are sent at every attempt. */
@Component
class ReplyDelivery implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(ReplyDelivery.class);

    private final SealReply seal;
    private final ReplyOutcome replies;
    private final HandOver handOver;
    private final Messages messages;
    private final Inquiries inquiries;
    private final MailAccounts accounts;
    private final Outbox outbox;

    ReplyDelivery(
            SealReply seal,
            ReplyOutcome replies,
            HandOver handOver,
            Messages messages,
            Inquiries inquiries,
            MailAccounts accounts,
            Outbox outbox) {
        this.seal = seal;
        this.replies = replies;
        this.handOver = handOver;
        this.messages = messages;
        this.inquiries = inquiries;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.REPLY, DeliveryKind.REPLY_REST);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var id = new MessageId(delivery.ref());
        if (delivery.kind() == DeliveryKind.REPLY && delivery.step() == 0) {
            return seal.seal(id) ? Progress.MORE : Progress.DONE;
        }
        if (delivery.uncertain()) {
            handOver.uncertain(id, "The connection was lost while the mail was on its way.");
            return Progress.DONE;
        }
        var reply = messages.get(id);
        var offered = delivery.kind() == DeliveryKind.REPLY ? handOver.untried(reply) : handOver.waiting(reply);
        if (offered.isEmpty()) {
            handOver.answered(reply, offered, List.of());
        } else {
            send(reply, offered, delivery);
        }
        return Progress.DONE;
    }

    @Override
    public boolean tellsBeforeItTakesEffect() {
        return true;
    }

    private void send(Message reply, List<String> offered, Delivery delivery) {
        var account = accounts.of(inquiries.get(reply.inquiry()).snapshot().mailbox());
        boolean automatic = reply.kind() == Message.Kind.ACKNOWLEDGEMENT;
        try {
            var refused = MailSender.send(
                    account.smtp(),
                    automatic ? "" : account.address(),
                    with(account.journal(), offered, delivery),
                    messages.mime(reply.id()).orElseThrow(),
                    () -> outbox.takesEffect(delivery));
            if (refused.stream().anyMatch(it -> it.address().equals(account.journal()))) {
                log.warn(
                        "{}.journal is refused by the mail server: reply {} has no copy there",
                        account.key(),
                        reply.id());
            }
            handOver.answered(reply, offered, refused);
        } catch (MailFailure failure) {
            failed(reply, offered, failure);
        }
    }

    /** The copy is part of the same transaction: where it is, the mail was taken. */
    private static List<String> with(@Nullable String journal, List<String> offered, Delivery delivery) {
        if (journal == null || delivery.kind() == DeliveryKind.REPLY_REST || offered.contains(journal)) {
            return offered;
        }
        return Stream.concat(offered.stream(), Stream.of(journal)).toList();
    }

    /** A recipient who is refused for good is told of at once; one who is asked to wait, with nothing else said, lets all wait. */
    private void failed(Message reply, List<String> offered, MailFailure failure) {
        var reason = String.valueOf(failure.getMessage());
        if (failure.refused().stream().anyMatch(RefusedRecipient::permanent)) {
            handOver.answered(reply, offered, failure.refused());
            return;
        }
        switch (failure.kind()) {
            case PERMANENT -> throw new Undeliverable(reason);
            case UNCERTAIN -> handOver.uncertain(reply.id(), reason);
            case TEMPORARY, LOGIN, UNREACHABLE -> throw new TryAgain(reason);
        }
    }

    /** One that was written earlier may have been heard while this one was about to leave. */
    @Override
    public void putOff(Delivery delivery) {
        if (delivery.kind() == DeliveryKind.REPLY && delivery.step() == 0) {
            outbox.orderReplies(messages.get(new MessageId(delivery.ref())).inquiry());
        }
    }

    @Override
    public void isLate(Delivery delivery, String reason) {
        replies.waits(new MessageId(delivery.ref()), reason);
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        var id = new MessageId(delivery.ref());
        if (delivery.kind() == DeliveryKind.REPLY_REST) {
            handOver.gaveUpWaiting(id, reason);
        } else {
            replies.failed(id, reason);
        }
    }
}
