package dev.madoguchi.slack.post;

import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What stands in the thread of an inquiry: behind its card, each once, and behind a new card where the old one is gone. */
@Component
class ThreadPosts {

    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Cards cards;
    private final SlackClient slack;
    private final PostOnce once;
    private final ReplaceCard replace;
    private final Outbox outbox;
    private final InstantSource clock;

    ThreadPosts(
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            Cards cards,
            SlackClient slack,
            PostOnce once,
            ReplaceCard replace,
            Outbox outbox,
            InstantSource clock) {
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.cards = cards;
        this.slack = slack;
        this.once = once;
        this.replace = replace;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the language of its mailbox. */
    Words words(InquiryId inquiry) {
        return Words.in(
                mailboxes.get(inquiries.get(inquiry).snapshot().mailbox()).language());
    }

    /** Does something in its thread; false where that is gone: then the delivery begins anew, behind the new card. */
    boolean in(InquiryId inquiry, Delivery delivery, Consumer<Place> act) {
        var thread = cards.find(inquiry).orElseThrow(() -> new TryAgain("The card has not been posted"));
        try {
            act.accept(thread);
            return true;
        } catch (Gone e) {
            replace.lost(inquiry, thread);
            outbox.add(NewDelivery.again(delivery, inquiry, thread.channel(), clock.instant()));
            return false;
        }
    }

    /** {@code made} is when there was something to post. */
    Place post(Delivery delivery, Place thread, Instant made, Note said) {
        return once(
                delivery,
                thread,
                made,
                () -> slack.post(thread.channel(), thread.ts(), said.text(), said.blocks(), delivery.stepToken()));
    }

    /** The same, shown in the channel, too. */
    Place broadcast(Delivery delivery, Place thread, Instant made, Note said) {
        return once(
                delivery,
                thread,
                made,
                () -> slack.broadcast(thread, said.text(), said.blocks(), delivery.stepToken()));
    }

    private Place once(Delivery delivery, Place thread, Instant made, Supplier<Place> post) {
        return once.post(delivery, thread.channel(), thread.ts(), made, post).place();
    }

    /** The card shows that something is missing, with a button to try again. */
    void missing(InquiryId inquiry) {
        outbox.add(NewDelivery.redraw(inquiry, clock.instant()));
    }
}
