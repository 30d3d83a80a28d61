package dev.madoguchi.mail;

import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.SealReply;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.MailSender;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes a reply to the mail server. First it is sealed, then the same bytes are sent at every attempt. */
@Component
class ReplyDelivery implements Carrier {

    private final SealReply seal;
    private final ReplyToCustomer replies;
    private final Messages messages;
    private final Inquiries inquiries;
    private final MailAccounts accounts;
    private final Outbox outbox;

    ReplyDelivery(
            SealReply seal,
            ReplyToCustomer replies,
            Messages messages,
            Inquiries inquiries,
            MailAccounts accounts,
            Outbox outbox) {
        this.seal = seal;
        this.replies = replies;
        this.messages = messages;
        this.inquiries = inquiries;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.REPLY);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var id = new MessageId(delivery.ref());
        if (delivery.step() == 0) {
            return seal.seal(id) ? Progress.MORE : Progress.DONE;
        }
        if (delivery.uncertain()) {
            replies.uncertain(id, "The connection was lost while the mail was on its way.");
            return Progress.DONE;
        }
        send(messages.get(id), delivery);
        return Progress.DONE;
    }

    @Override
    public boolean tellsBeforeItTakesEffect() {
        return true;
    }

    private void send(Message reply, Delivery delivery) {
        var account = accounts.of(inquiries.get(reply.inquiry()).snapshot().mailbox());
        var recipients = Stream.concat(reply.recipients().stream(), reply.copies().stream())
                .toList();
        boolean automatic = reply.kind() == Message.Kind.ACKNOWLEDGEMENT;
        try {
            MailSender.send(
                    account.smtp(),
                    automatic ? "" : account.address(),
                    recipients,
                    messages.mime(reply.id()).orElseThrow(),
                    () -> outbox.takesEffect(delivery));
            replies.sent(reply.id());
        } catch (MailFailure failure) {
            var reason = String.valueOf(failure.getMessage());
            switch (failure.kind()) {
                case PERMANENT -> throw new Undeliverable(reason);
                case UNCERTAIN -> replies.uncertain(reply.id(), reason);
                case TEMPORARY, LOGIN, UNREACHABLE -> throw new TryAgain(reason);
            }
        }
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        replies.failed(new MessageId(delivery.ref()), reason);
    }
}
