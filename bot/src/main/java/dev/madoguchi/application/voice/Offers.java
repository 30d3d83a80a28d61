package dev.madoguchi.application.voice;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.voice.NeedId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts for those who wait for a need: one in each inquiry, until somebody sends it. */
public interface Offers {

    /** How many inquiries a draft would be offered for. */
    int waiting(NeedId need);

    /** A draft for each inquiry in which the need was said and nobody has told yet that it is done; gives those. */
    List<Offer> make(NeedId need, String text, Instant now);

    Offer get(long id);

    /** Those that nobody has sent. */
    List<Offer> open(NeedId need);

    /** Those of an inquiry that nobody has sent. */
    List<Offer> open(InquiryId inquiry);

    /** The drafts of an inquiry become ones of another, except for needs for which that has one; gives the new ones. */
    List<Offer> copy(InquiryId from, InquiryId to);

    void posted(long id, Place place);

    /** Somebody sends it; false if somebody did before. */
    boolean take(long id, AgentId by, Instant now);

    /** It was not sent after all. */
    void giveBack(long id);

    /** Those of a mailbox that nobody has sent, by inquiry. */
    List<Offer> open(NeedId need, String mailbox);

    /** The channel of a mailbox is to hear of its drafts; gives the number of that. */
    long tell(NeedId need, String mailbox, Instant now);

    Told told(long id);

    /** A mailbox whose channel hears that there are drafts. */
    record Told(NeedId need, String mailbox, Instant at) {}

    /**
     * A draft for the customer of an inquiry.
     *
     * @param text with places to be filled in, as reply templates have them
     * @param place where it stands in Slack, once it was posted
     */
    record Offer(
            long id,
            NeedId need,
            InquiryId inquiry,
            String text,
            Instant madeAt,
            @Nullable Place place,
            @Nullable AgentId sentBy) {}
}
