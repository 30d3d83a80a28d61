package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackClient;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The reaction on an agent's message that shows what became of it: ⏳, ✉️, 🔒 or ⚠️. */
@Component
class MarkDelivery implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(MarkDelivery.class);

    private final Messages messages;
    private final SlackClient slack;

    MarkDelivery(Messages messages, SlackClient slack) {
        this.messages = messages;
        this.slack = slack;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.MARK);
    }

    /** One reaction a step: the old one goes, the new one comes. */
    @Override
    public Progress carry(Delivery delivery) {
        var message = messages.get(new MessageId(delivery.ref()));
        var wanted = mark(message);
        if (message.slackTs() == null || Objects.equals(message.mark(), wanted)) {
            return Progress.DONE;
        }
        var place = new Place(Objects.requireNonNull(message.slackChannel()), message.slackTs());
        try {
            if (message.mark() != null) {
                slack.removeReaction(place, message.mark());
                messages.changeMark(message.id(), null);
            } else if (wanted != null) {
                slack.addReaction(place, wanted);
                messages.changeMark(message.id(), wanted);
            }
        } catch (Undeliverable e) {
            log.info("Message {} bears no mark: {}", message.id().value(), e.getMessage());
            return Progress.DONE;
        }
        return message.mark() != null && wanted != null ? Progress.MORE : Progress.DONE;
    }

    private static @Nullable String mark(Message message) {
        return switch (message.state()) {
            case HELD, LEAVING -> "hourglass_flowing_sand";
            case SENT -> "email";
            case INTERNAL, STOPPED -> "lock";
            case SCHEDULED -> "alarm_clock";
            case FAILED, PARTLY_SENT, UNCERTAIN -> "warning";
            case CANCELLED, RECEIVED -> null;
        };
    }
}
