package dev.madoguchi.application.delivery;

import dev.madoguchi.domain.InquiryId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the cards of the inquiries stand in Slack. */
public interface Cards {

    /** The card of an inquiry, once it has been posted. */
    Optional<Place> find(InquiryId inquiry);

    /** Where its card stands and stood, the present place first: in the threads of all of them something may be written. */
    List<Place> all(InquiryId inquiry);

    /** The inquiry whose card, and so whose thread, stands or stood there. */
    Optional<InquiryId> inquiryAt(String channel, String ts);

    /** Whether a card was ever posted in this channel. */
    boolean isUsed(String channel);

    /** From now on it stands there; where it stood before stays known. */
    void remember(InquiryId inquiry, Place place, Instant now);

    /** It stands there no more, and nowhere else yet; false if it was not there. */
    boolean forget(InquiryId inquiry, Place place);

    /** Its card stood there too; false if that was known. */
    boolean rememberFormer(InquiryId inquiry, Place place);

    /** A message in Slack: channel id and time stamp, a string such as {@code 1503435956.000247}. */
    record Place(String channel, String ts) {

        /** When it was posted, by Slack's clock. */
        public Instant at() {
            var seconds = new BigDecimal(ts);
            return Instant.ofEpochSecond(
                    seconds.longValue(),
                    seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        }
    }
}
