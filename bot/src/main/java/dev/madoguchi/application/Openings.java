package dev.madoguchi.application;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which inquiries agents opened with a form. */
public interface Openings {

    /** A form comes; false if it came before. Another process that has the same form waits until this one is done. */
    boolean begin(String form);

    /** What became of it; {@code origin} is the message in Slack from which it was made. */
    void opened(String form, InquiryId inquiry, @Nullable Place origin);

    /** Whether an agent opened it. */
    boolean isByHand(InquiryId inquiry);

    /** The message in Slack from which an inquiry was made. */
    Optional<Place> originOf(InquiryId inquiry);
}
