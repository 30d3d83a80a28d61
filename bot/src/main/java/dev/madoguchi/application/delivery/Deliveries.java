package dev.madoguchi.application.delivery;

import static dev.madoguchi.application.delivery.NewDelivery.briefing;
import static dev.madoguchi.application.delivery.NewDelivery.direct;
import static dev.madoguchi.application.delivery.NewDelivery.mark;
import static dev.madoguchi.application.delivery.NewDelivery.post;
import static dev.madoguchi.application.delivery.NewDelivery.redraw;
import static dev.madoguchi.application.delivery.NewDelivery.reply;
import static dev.madoguchi.application.delivery.NewDelivery.scheduled;
import static dev.madoguchi.application.delivery.NewDelivery.whisper;

import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one table of consequences: what must leave the house after something happened. */
@Component
public class Deliveries {

    private final Messages messages;
    private final Attachments attachments;
    private final SupportMailboxes mailboxes;

    Deliveries(Messages messages, Attachments attachments, SupportMailboxes mailboxes) {
        this.messages = messages;
        this.attachments = attachments;
        this.mailboxes = mailboxes;
    }

    /** What follows from an event of an inquiry; {@code eventId} is its number in the history. */
    public List<NewDelivery> after(InquiryEvent event, long eventId, Inquiry inquiry) {
        var id = inquiry.id();
        var now = event.at();
        var channel = mailboxes.get(inquiry.snapshot().mailbox()).channel();
        return switch (event.what()) {
            case OPENED ->
                fitsOnCard(message(event))
                        ? List.of(post(DeliveryKind.CARD, id, id.value(), channel, now))
                        : List.of(
                                post(DeliveryKind.CARD, id, id.value(), channel, now),
                                post(DeliveryKind.DETAILS, id, message(event).value(), channel, now));
            case CUSTOMER_WROTE ->
                List.of(post(DeliveryKind.DETAILS, id, message(event).value(), channel, now), redraw(id, now));
            case AUTOMATIC_MAIL_CAME, THIRD_PERSON_WROTE ->
                List.of(post(DeliveryKind.DETAILS, id, message(event).value(), channel, now));
            case SOURCE_WANTED ->
                List.of(post(DeliveryKind.SOURCE, id, message(event).value(), channel, now));
            case BOUNCED, REPLY_FAILED, REPLY_PARTLY, REPLY_UNCERTAIN, FORWARD_FAILED, FORWARD_UNCERTAIN ->
                List.of(post(DeliveryKind.LINE, id, eventId, channel, now), mark(message(event), now), redraw(id, now));
            case CLAIMED, RELEASED, RESOLVED, REOPENED, CATEGORISED, JOINED, ACKNOWLEDGED -> List.of(redraw(id, now));
            case CATEGORY_MERGED -> inquiry.status().isOpen() ? List.of(redraw(id, now)) : List.of();
            case NO_ACTION, SPAM, NOT_SPAM, SNOOZED -> List.of(redraw(id, now));
            case ASSIGNED -> assigned(event, eventId, inquiry, channel);
            case WOKE, CUSTOMER_SILENT, SPLIT_OFF, SPLIT_FROM ->
                List.of(post(DeliveryKind.LINE, id, eventId, channel, now), redraw(id, now));
            case REPLY_WRITTEN ->
                messages.get(message(event)).isHeld()
                        ? List.of(reply(id, message(event), dueAt(event)), mark(message(event), now), redraw(id, now))
                        : List.of(redraw(id, now));
            case FORWARDED ->
                messages.get(message(event)).isHeld()
                        ? List.of(scheduled(message(event), dueAt(event)), redraw(id, now))
                        : List.of(redraw(id, now));
            case FORWARD_SENT -> List.of(post(DeliveryKind.LINE, id, eventId, channel, now), redraw(id, now));
            case REPLY_RELEASED ->
                List.of(reply(id, message(event), dueAt(event)), mark(message(event), now), redraw(id, now));
            case REPLY_STOPPED -> List.of(whisper(id, message(event), now), mark(message(event), now), redraw(id, now));
            case REPLY_APPROVED, REPLY_RETURNED -> List.of(post(DeliveryKind.LINE, id, eventId, channel, now));
            case REPLY_HANDED ->
                List.of(
                        post(DeliveryKind.LINE, id, eventId, channel, now),
                        whisper(id, message(event), now),
                        redraw(id, now));
            case REPLY_SCHEDULED ->
                List.of(
                        scheduled(message(event), dueAt(event)),
                        post(DeliveryKind.LINE, id, eventId, channel, now),
                        mark(message(event), now),
                        redraw(id, now));
            case REPLY_REPEATED -> List.of(reply(id, message(event), now), mark(message(event), now), redraw(id, now));
            case REPLY_SENT, REPLY_CANCELLED ->
                standsNowhere(event)
                        ? List.of(post(DeliveryKind.LINE, id, eventId, channel, now), redraw(id, now))
                        : List.of(mark(message(event), now), redraw(id, now));
            case NOTE_KEPT -> List.of(mark(message(event), now));
            case DELIVERY_DELAYED, REPLY_WAITS, ACKNOWLEDGEMENTS_STOPPED, DEADLINE_NEAR ->
                List.of(post(DeliveryKind.LINE, id, eventId, channel, now));
            case OVERDUE -> overdue(event, eventId, inquiry, channel);
            case LONG_OVERDUE, RETURNED -> List.of(post(DeliveryKind.LINE, id, eventId, channel, now), redraw(id, now));
            case ACKNOWLEDGEMENT_WRITTEN -> List.of(reply(id, message(event), now));
            case CARD_LOST ->
                List.of(NewDelivery.cardAgain(id, channel, now), post(DeliveryKind.LINE, id, eventId, channel, now));
            case REPLY_CHANGED, REPLY_READDRESSED, MAY_BELONG, TOOK_IN, CATEGORISED_BY_RULE -> List.of();
        };
    }

    /** A reply that stands nowhere in Slack can bear no mark: what becomes of it is said. */
    private boolean standsNowhere(InquiryEvent event) {
        var reply = messages.get(message(event));
        return reply.kind() == Message.Kind.REPLY && reply.standsNowhere();
    }

    /** Who takes over what they have themselves chosen needs no packet. */
    private static List<NewDelivery> assigned(InquiryEvent event, long eventId, Inquiry inquiry, String channel) {
        var id = inquiry.id();
        var now = event.at();
        var to = event.concerned().orElseThrow();
        var line = post(DeliveryKind.LINE, id, eventId, channel, now);
        return to.equals(event.agent())
                ? List.of(line, redraw(id, now))
                : List.of(line, briefing(id, eventId, channel, now), redraw(id, now), direct(to, eventId, now));
    }

    private static List<NewDelivery> overdue(InquiryEvent event, long eventId, Inquiry inquiry, String channel) {
        var now = event.at();
        var always = Stream.of(post(DeliveryKind.LINE, inquiry.id(), eventId, channel, now), redraw(inquiry.id(), now));
        return Stream.concat(always, event.concerned().map(to -> direct(to, eventId, now)).stream())
                .toList();
    }

    private boolean fitsOnCard(MessageId first) {
        return Excerpt.fits(messages.get(first).body()) && attachments.of(first).isEmpty();
    }

    private Instant dueAt(InquiryEvent event) {
        var due = messages.get(message(event)).dueAt();
        return due == null ? event.at() : due;
    }

    private static MessageId message(InquiryEvent event) {
        return Objects.requireNonNull(event.message(), () -> event.what() + " is about a message");
    }
}
