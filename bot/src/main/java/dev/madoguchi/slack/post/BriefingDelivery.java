package dev.madoguchi.slack.post;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.find.Brief;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.Words;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts into the thread what a colleague has to know to whom an inquiry was assigned. */
@Component
class BriefingDelivery implements Carrier {

    private final InquiryHistory history;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Brief brief;
    private final Worklists worklists;
    private final InquiryLines lines;
    private final Cards cards;
    private final SlackClient slack;
    private final PostOnce once;
    private final ReplaceCard replace;
    private final Outbox outbox;
    private final InstantSource clock;

    BriefingDelivery(
            InquiryHistory history,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            Brief brief,
            Worklists worklists,
            InquiryLines lines,
            Cards cards,
            SlackClient slack,
            PostOnce once,
            ReplaceCard replace,
            Outbox outbox,
            InstantSource clock) {
        this.history = history;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.brief = brief;
        this.worklists = worklists;
        this.lines = lines;
        this.cards = cards;
        this.slack = slack;
        this.once = once;
        this.replace = replace;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.BRIEFING);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var entry = history.get(delivery.ref());
        var to = entry.event().concerned().orElseThrow();
        var thread = cards.find(entry.inquiry()).orElseThrow(() -> new TryAgain("The card has not been posted"));
        var mailbox = mailboxes.get(inquiries.get(entry.inquiry()).snapshot().mailbox());
        var briefing = brief.about(entry.inquiry());
        var packet =
                new BriefingBlocks(briefing, worklists.listed(briefing.others()), lines, Words.in(mailbox.language()));
        try {
            once.post(
                    delivery,
                    thread.channel(),
                    thread.ts(),
                    entry.event().at(),
                    () -> slack.post(
                            thread.channel(), thread.ts(), packet.text(to), packet.blocks(to), delivery.stepToken()));
        } catch (Gone e) {
            replace.lost(entry.inquiry(), thread);
            outbox.add(NewDelivery.briefing(entry.inquiry(), delivery.ref(), thread.channel(), clock.instant()));
        }
        return Progress.DONE;
    }

    /** The card shows that something is missing, with a button to try again. */
    @Override
    public void gaveUp(Delivery delivery, String reason) {
        outbox.add(NewDelivery.redraw(history.get(delivery.ref()).inquiry(), clock.instant()));
    }
}
