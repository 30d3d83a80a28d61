package dev.madoguchi.application.delivery;

import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Optional;

/** Where the cards of the inquiries stand in Slack. */
public interface Cards {

    /** The card of an inquiry, once it has been posted. */
    Optional<Place> find(InquiryId inquiry);

    /** The inquiry whose card, and so whose thread, stands there. */
    Optional<InquiryId> inquiryAt(String channel, String ts);

    /** Whether a card was ever posted in this channel. */
    boolean isUsed(String channel);

    void remember(InquiryId inquiry, Place place, Instant now);

    /** A message in Slack: channel id and time stamp, a string such as {@code 1503435956.000247}. */
    record Place(String channel, String ts) {}
}
