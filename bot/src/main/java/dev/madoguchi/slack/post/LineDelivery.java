package dev.madoguchi.slack.post;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One quiet line in the thread about something that happened elsewhere. */
@Component
class LineDelivery implements Carrier {

    private static final int REASON = 600;

    private final InquiryHistory history;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Cards cards;
    private final SlackClient slack;
    private final Outbox outbox;
    private final InstantSource clock;

    LineDelivery(
            InquiryHistory history,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            Cards cards,
            SlackClient slack,
            Outbox outbox,
            InstantSource clock) {
        this.history = history;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.cards = cards;
        this.slack = slack;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.LINE);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var entry = history.get(delivery.ref());
        var thread = cards.find(entry.inquiry()).orElseThrow(() -> new TryAgain("The card has not been posted"));
        var words = Words.in(mailboxes
                .get(inquiries.get(entry.inquiry()).snapshot().mailbox())
                .language());
        boolean posted = delivery.uncertain()
                && slack.findPost(
                                thread.channel(),
                                thread.ts(),
                                delivery.since(entry.event().at()),
                                delivery.stepToken())
                        .isPresent();
        if (!posted) {
            var line = words.get(
                    "line." + entry.event().what(),
                    SlackText.inert(Objects.requireNonNullElse(entry.event().detail(), ""), REASON));
            slack.post(
                    thread.channel(),
                    thread.ts(),
                    line,
                    List.of(Blocks.context(List.of(Blocks.mrkdwn(line)))),
                    delivery.stepToken());
        }
        return Progress.DONE;
    }

    /** The card shows that something is missing, with a button to try again. */
    @Override
    public void gaveUp(Delivery delivery, String reason) {
        outbox.add(NewDelivery.redraw(history.get(delivery.ref()).inquiry(), clock.instant()));
    }
}
