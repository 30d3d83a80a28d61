package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.InquiryHistory.Entry;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells an agent directly what the thread of an inquiry says, too. Direct messages cannot be read back: one of which nobody knows whether it
 * came is not sent again.
 */
@Component
class DirectDelivery implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(DirectDelivery.class);
    private static final int LINE = 600;

    private final InquiryHistory history;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Cards cards;
    private final InquiryLines lines;
    private final SlackUsers users;
    private final SlackMembers members;
    private final SlackClient slack;

    DirectDelivery(
            InquiryHistory history,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            Cards cards,
            InquiryLines lines,
            SlackUsers users,
            SlackMembers members,
            SlackClient slack) {
        this.history = history;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.cards = cards;
        this.lines = lines;
        this.users = users;
        this.members = members;
        this.slack = slack;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.DIRECT);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var entry = history.get(delivery.ref());
        var to = entry.event().concerned().orElseThrow();
        var inquiry = inquiries.get(entry.inquiry()).snapshot();
        var mailbox = mailboxes.get(inquiry.mailbox());
        boolean mayHaveCome = delivery.uncertain() || delivery.doubtfulSince() != null;
        if (mayHaveCome || !isStillTheirs(inquiry, to) || !mayKnow(to, mailbox)) {
            return Progress.DONE;
        }
        var card = cards.find(entry.inquiry()).orElseThrow(() -> new TryAgain("The card has not been posted"));
        var words = Words.in(users.language(to.value()).orElse(mailbox.language()));
        var note = note(entry, inquiry, lines.link(card), words);
        try {
            slack.post(to.value(), null, note.text(), note.blocks(), delivery.stepToken());
        } catch (Undeliverable e) {
            log.info("{} was not told of {}: {}", to.value(), entry.inquiry(), e.getMessage());
        } catch (Paused e) {
            if (!to.value().equals(e.place())) {
                throw e;
            }
            log.info("{} takes no direct messages: {}", to.value(), e.getMessage());
        }
        return Progress.DONE;
    }

    private static boolean isStillTheirs(Inquiry.Snapshot inquiry, AgentId to) {
        return inquiry.status().isOpen() && to.equals(inquiry.agent());
    }

    /** Somebody who works here, and is in the channel whose inquiry it is. */
    private boolean mayKnow(AgentId to, SupportMailbox mailbox) {
        return users.standing(to.value()) != Standing.OUTSIDER && members.isIn(to.value(), mailbox.channel());
    }

    static Note note(Entry entry, Inquiry.Snapshot inquiry, String link, Words words) {
        var event = entry.event();
        var by =
                event.agent() == null ? words.get("line.nobody") : event.agent().mention();
        var headline = words.get("direct." + event.what(), "<" + link + "|" + entry.inquiry() + ">", by);
        var said = new ArrayList<String>();
        said.add(inquiry.subject().isBlank() ? words.get("card.no-subject") : inquiry.subject());
        event.note().ifPresent(said::add);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(headline));
        said.forEach(line -> blocks.add(Blocks.piece(SlackText.inert(line, LINE))));
        return Note.of(blocks);
    }
}
