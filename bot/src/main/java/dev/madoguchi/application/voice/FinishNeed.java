package dev.madoguchi.application.voice;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.reply.FillTemplate;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.NeedId;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A need is done: for each inquiry in which it was said there is a draft, which a person sends, or not. */
@Component
public class FinishNeed {

    private static final Logger log = LoggerFactory.getLogger(FinishNeed.class);

    private final Needs needs;
    private final Offers offers;
    private final FillTemplate fill;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    FinishNeed(
            Needs needs,
            Offers offers,
            FillTemplate fill,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            Outbox outbox,
            InstantSource clock) {
        this.needs = needs;
        this.offers = offers;
        this.fill = fill;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@code text} is what the customers are told; without one, no drafts are made. */
    @Transactional
    public void done(NeedId id, String text, AgentId by) {
        template(text).unknownPlaceholder().ifPresent(name -> {
            throw new Refusal(Rule.UNKNOWN_PLACEHOLDER, "{" + name + "}", ReplyTemplate.placeholders());
        });
        var need = needs.lock(id);
        need.refuseIfDone();
        var now = clock.instant();
        needs.finish(id, by, now);
        outbox.add(NewDelivery.need(id, need.channel(), now));
        var made = text.isBlank() ? List.<Offer>of() : offers.make(id, text, now);
        made.forEach(this::post);
        made.stream().map(this::mailbox).distinct().forEach(mailbox -> tell(id, mailbox));
        log.info("Need {} is done, says {}: {} drafts", id.value(), by.value(), made.size());
    }

    /** What nobody has sent yet is offered no more. */
    @Transactional
    public void reopen(NeedId id, AgentId by) {
        var need = needs.lock(id);
        need.refuseUnlessDone();
        needs.reopen(id);
        outbox.add(NewDelivery.need(id, need.channel(), clock.instant()));
        offers.open(id).forEach(this::post);
        log.info("Need {} is open again, says {}", id.value(), by.value());
    }

    /** The draft as this agent would send it. */
    @Transactional
    public String filled(long id, AgentId agent) {
        var offer = offers.get(id);
        refuseUnlessOffered(offer);
        return fill.text(template(offer.text()), offer.inquiry(), agent);
    }

    /** Of two who send it at once, one does. */
    @Transactional
    public void take(long id, AgentId by) {
        var offer = offers.get(id);
        refuseUnlessOffered(offer);
        if (!offers.take(id, by, clock.instant())) {
            refuseUnlessOffered(offers.get(id));
        }
        post(offer);
    }

    /** It was not sent after all. */
    @Transactional
    public void giveBack(long id) {
        offers.giveBack(id);
        post(offers.get(id));
    }

    private void refuseUnlessOffered(Offer offer) {
        var sentBy = offer.sentBy();
        if (sentBy != null) {
            throw new Refusal(Rule.DRAFT_USED, sentBy.mention());
        }
        if (inquiries.get(offer.inquiry()).status() == Status.JOINED) {
            throw new Refusal(Rule.ALREADY_JOINED, "", offer.inquiry());
        }
        needs.get(offer.need()).refuseUnlessDone();
    }

    private void post(Offer offer) {
        outbox.add(NewDelivery.offer(offer.inquiry(), offer.id(), mailbox(offer).channel(), clock.instant()));
    }

    /** Nobody looks into old threads by themselves. */
    private void tell(NeedId need, SupportMailbox mailbox) {
        var now = clock.instant();
        outbox.add(NewDelivery.offers(mailbox.channel(), offers.tell(need, mailbox.name(), now), now));
    }

    private SupportMailbox mailbox(Offer offer) {
        return mailboxes.get(inquiries.get(offer.inquiry()).snapshot().mailbox());
    }

    private static ReplyTemplate template(String text) {
        return new ReplyTemplate(0, null, "", text, Set.of(), 0);
    }
}
