package dev.madoguchi.slack.post;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.find.Brief;
import dev.madoguchi.application.find.Worklists;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts into the thread what a colleague has to know to whom an inquiry was assigned. */
@Component
class BriefingDelivery implements Carrier {

    private final InquiryHistory history;
    private final Brief brief;
    private final Worklists worklists;
    private final InquiryLines lines;
    private final ThreadPosts posts;

    BriefingDelivery(InquiryHistory history, Brief brief, Worklists worklists, InquiryLines lines, ThreadPosts posts) {
        this.history = history;
        this.brief = brief;
        this.worklists = worklists;
        this.lines = lines;
        this.posts = posts;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.BRIEFING);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var entry = history.get(delivery.ref());
        var to = entry.event().concerned().orElseThrow();
        var briefing = brief.about(entry.inquiry());
        var packet =
                new BriefingBlocks(briefing, worklists.listed(briefing.others()), lines, posts.words(entry.inquiry()));
        var said = packet.note(to);
        posts.in(
                entry.inquiry(),
                delivery,
                thread -> posts.post(delivery, thread, entry.event().at(), said));
        return Progress.DONE;
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        posts.missing(history.get(delivery.ref()).inquiry());
    }
}
