package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackClient;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows privately a reply that does not leave, or that came from the form of a new inquiry; its card offers the same to whoever missed it. */
@Component
public class WhisperDelivery implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(WhisperDelivery.class);

    private final Messages messages;
    private final Holds holds;
    private final Inquiries inquiries;
    private final Cards cards;
    private final ReplyPreview preview;
    private final SlackClient slack;

    WhisperDelivery(
            Messages messages, Holds holds, Inquiries inquiries, Cards cards, ReplyPreview preview, SlackClient slack) {
        this.messages = messages;
        this.holds = holds;
        this.inquiries = inquiries;
        this.cards = cards;
        this.preview = preview;
        this.slack = slack;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.WHISPER);
    }

    /** Whoever decides about it sees it, if there is still something to decide. */
    @Override
    public Progress carry(Delivery delivery) {
        var reply = messages.get(new MessageId(delivery.ref()));
        boolean isShown = reply.isStopped() || reply.isHeld() && reply.standsNowhere();
        if (!isShown) {
            return Progress.DONE;
        }
        var thread = cards.find(reply.inquiry()).orElseThrow(() -> new TryAgain("The card has not been posted"));
        var note = preview.of(reply);
        try {
            slack.whisper(thread.channel(), thread.ts(), reader(reply).value(), note.text(), note.blocks());
        } catch (Undeliverable e) {
            log.info("Nobody was told of reply {}: {}", reply.id().value(), e.getMessage());
        }
        return Progress.DONE;
    }

    /** Who decides: the author, or whoever has the inquiry and got a draft. */
    public AgentId reader(Message reply) {
        return holds.of(reply.id()).reason() == Reason.DRAFT
                ? inquiries.get(reply.inquiry()).agent().orElse(reply.agent())
                : reply.agent();
    }
}
