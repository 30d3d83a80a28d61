package dev.madoguchi.application.delivery;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.voice.NeedId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to leave the house: a pointer, never the words themselves.
 *
 * @param queue what stays in order
 * @param ref what it is about, see {@link DeliveryKind}
 * @param pace what it shares its pace with: a channel or a method of Slack; none for mail
 */
public record NewDelivery(
        String queue, DeliveryKind kind, long ref, @Nullable String pace, Instant dueAt) {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    static NewDelivery post(DeliveryKind kind, InquiryId inquiry, long ref, String channel, Instant now) {
        return new NewDelivery("slack:" + inquiry.value(), kind, ref, channel, now);
    }

    /** The card as it is now. */
    public static NewDelivery redraw(InquiryId inquiry, Instant now) {
        return new NewDelivery("slack:" + inquiry.value(), DeliveryKind.REDRAW, inquiry.value(), "chat.update", now);
    }

    /** The card once more, in a queue of its own: what waits in the other one waits for it. */
    static NewDelivery cardAgain(InquiryId inquiry, String channel, Instant now) {
        return new NewDelivery("card:" + inquiry.value(), DeliveryKind.CARD, inquiry.value(), channel, now);
    }

    /** A mail in full, once more. */
    public static NewDelivery details(InquiryId inquiry, MessageId mail, String channel, Instant now) {
        return post(DeliveryKind.DETAILS, inquiry, mail.value(), channel, now);
    }

    /** The same from its beginning, behind what waits already for this inquiry. */
    public static NewDelivery again(Delivery delivery, InquiryId inquiry, String channel, Instant now) {
        return post(delivery.kind(), inquiry, delivery.ref(), channel, now);
    }

    /** What whoever takes it over has to know; {@code event} is the number of the assignment in the history. */
    static NewDelivery briefing(InquiryId inquiry, long event, String channel, Instant now) {
        return post(DeliveryKind.BRIEFING, inquiry, event, channel, now);
    }

    /** To the agent whom the event with this number concerns; it holds up no post of the inquiry. */
    static NewDelivery direct(AgentId to, long event, Instant now) {
        return new NewDelivery("direct:" + to.value(), DeliveryKind.DIRECT, event, "direct:" + to.value(), now);
    }

    static NewDelivery mark(MessageId message, Instant now) {
        return new NewDelivery("mark:" + message.value(), DeliveryKind.MARK, message.value(), "reactions", now);
    }

    static NewDelivery reply(InquiryId inquiry, MessageId message, Instant dueAt) {
        return new NewDelivery("mail:" + inquiry.value(), DeliveryKind.REPLY, message.value(), null, dueAt);
    }

    /** At a time that its author chose: it holds up no other. */
    static NewDelivery scheduled(MessageId message, Instant dueAt) {
        return new NewDelivery("later:" + message.value(), DeliveryKind.REPLY, message.value(), null, dueAt);
    }

    /** After what its author should read before. */
    public static NewDelivery whisper(InquiryId inquiry, MessageId message, Instant now) {
        return new NewDelivery(
                "slack:" + inquiry.value(), DeliveryKind.WHISPER, message.value(), "chat.postEphemeral", now);
    }

    /** The request to a second person, or what became of it; {@code request} is its number. */
    public static NewDelivery approval(InquiryId inquiry, long request, String channel, Instant now) {
        return post(DeliveryKind.APPROVAL, inquiry, request, channel, now);
    }

    /** For those of its recipients whom the mail server asked to wait; it holds up no other mail. */
    public static NewDelivery rest(MessageId message, Instant now) {
        return new NewDelivery(
                "rest:" + message.value(), DeliveryKind.REPLY_REST, message.value(), null, now.plus(FIRST_WAIT));
    }

    public static NewDelivery notice(String channel, long notice, Instant now) {
        return new NewDelivery("notice:" + channel, DeliveryKind.NOTICE, notice, channel, now);
    }

    public static NewDelivery operatorMail(long notice, Instant now) {
        return new NewDelivery("operator", DeliveryKind.OPERATOR_MAIL, notice, null, now);
    }

    public static NewDelivery morningLine(String channel, long line, Instant now) {
        return new NewDelivery("morning:" + channel, DeliveryKind.MORNING, line, channel, now);
    }

    /** A look for copies of a post of which nobody knew for a while whether it was made. */
    public static NewDelivery copies(long uncertainPost, Instant at) {
        return new NewDelivery(
                "copies:" + uncertainPost, DeliveryKind.COPIES, uncertainPost, "conversations.history", at);
    }

    public static NewDelivery junk(String channel, long line, Instant dueAt) {
        return new NewDelivery("junk:" + line, DeliveryKind.JUNK, line, channel, dueAt);
    }

    /** The card of a need, which its voices follow. */
    public static NewDelivery need(NeedId need, String channel, Instant now) {
        return new NewDelivery("need:" + need.value(), DeliveryKind.NEED, need.value(), channel, now);
    }

    public static NewDelivery voice(NeedId need, long voice, String channel, Instant now) {
        return new NewDelivery("need:" + need.value(), DeliveryKind.VOICE, voice, channel, now);
    }

    /** A draft in the thread of an inquiry, or what became of it. */
    public static NewDelivery offer(InquiryId inquiry, long offer, String channel, Instant now) {
        return post(DeliveryKind.OFFER, inquiry, offer, channel, now);
    }

    /** Where the drafts stand, after them. */
    public static NewDelivery offers(String channel, long told, Instant now) {
        return new NewDelivery("offers:" + channel, DeliveryKind.OFFERS, told, channel, now);
    }

    public static NewDelivery digest(String channel, long digest, Instant now) {
        return new NewDelivery("digest:" + channel, DeliveryKind.DIGEST, digest, channel, now);
    }
}
