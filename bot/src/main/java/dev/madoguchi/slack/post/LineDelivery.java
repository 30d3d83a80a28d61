package dev.madoguchi.slack.post;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One quiet line in the thread about something that happened elsewhere. */
@Component
class LineDelivery implements Carrier {

    private static final int REASON = 600;

    /** Lines that name the agent who has, or had, the inquiry. */
    private static final Set<What> WHOSE =
            EnumSet.of(What.DEADLINE_NEAR, What.OVERDUE, What.LONG_OVERDUE, What.RETURNED);

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
            var line = words.get("line." + entry.event().what(), detail(entry.event(), words));
            var blocks = List.of(Blocks.context(List.of(Blocks.mrkdwn(line))));
            if (entry.event().what() == What.LONG_OVERDUE) {
                slack.broadcast(thread, line, blocks, delivery.stepToken());
            } else {
                slack.post(thread.channel(), thread.ts(), line, blocks, delivery.stepToken());
            }
        }
        return Progress.DONE;
    }

    private static String detail(InquiryEvent event, Words words) {
        if (WHOSE.contains(event.what())) {
            return event.detail() == null ? words.get("line.nobody") : new AgentId(event.detail()).mention();
        }
        return SlackText.inert(Objects.requireNonNullElse(event.detail(), ""), REASON);
    }

    /** The card shows that something is missing, with a button to try again. */
    @Override
    public void gaveUp(Delivery delivery, String reason) {
        outbox.add(NewDelivery.redraw(history.get(delivery.ref()).inquiry(), clock.instant()));
    }
}
