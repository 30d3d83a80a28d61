package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft for a customer who waits for a need, in the thread of their inquiry; or what became of it.
 *
 * @param home the inquiry to which that one was joined, where it is offered instead; or null
 */
record OfferPost(Need need, Offer offer, @Nullable InquiryId home, Words words) {

    private static final int NAME = 200;
    private static final int DRAFT = 1_500;

    String text() {
        return Reading.of(blocks());
    }

    List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(headline()));
        if (isOffered()) {
            blocks.add(Blocks.piece(SlackText.inert(offer.text(), DRAFT)));
            var use = Blocks.button(Actions.USE_OFFER, words.get("button.use-as-draft"), Long.toString(offer.id()));
            blocks.add(Blocks.actions("offer", List.of(use)));
        }
        return blocks;
    }

    /** Whether there is something to send. */
    boolean isOffered() {
        return need.isDone() && offer.sentBy() == null && home == null;
    }

    private String headline() {
        var name = SlackText.inert(need.name(), NAME);
        var sentBy = offer.sentBy();
        if (sentBy != null) {
            return words.get("offer.sent", name, sentBy.mention());
        }
        if (home != null) {
            return words.get("offer.joined", name, home);
        }
        return words.get(need.isDone() ? "offer.made" : "offer.withdrawn", name);
    }
}
