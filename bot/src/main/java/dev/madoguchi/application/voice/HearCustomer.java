package dev.madoguchi.application.voice;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.voice.Needs.NewVoice;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Customer;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.voice.Anonymised;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.ProductChannels;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agent brings what a customer said to those who make the product: under a need that is known, or a new one. */
@Component
public class HearCustomer {

    private static final Logger log = LoggerFactory.getLogger(HearCustomer.class);

    private final Needs needs;
    private final ProductChannels channels;
    private final QuoteMail mails;
    private final Inquiries inquiries;
    private final Customers customers;
    private final Outbox outbox;
    private final InstantSource clock;

    HearCustomer(
            Needs needs,
            ProductChannels channels,
            QuoteMail mails,
            Inquiries inquiries,
            Customers customers,
            Outbox outbox,
            InstantSource clock) {
        this.needs = needs;
        this.channels = channels;
        this.mails = mails;
        this.inquiries = inquiries;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What an agent chose.
     *
     * @param quote as the agent left it
     * @param need one that is known, or null
     * @param newNeed the name of a new one, or empty
     */
    public record Chosen(
            MessageId mail,
            String quote,
            @Nullable NeedId need,
            String newNeed,
            @Nullable CategoryId category) {}

    /** The product channel of the mail's mailbox. */
    public String channel(Message mail) {
        return channels.of(inquiry(mail).mailbox()).orElseThrow(() -> new Refusal(Rule.NO_PRODUCT_CHANNEL));
    }

    /** Needs among which an agent chooses. */
    public List<Need> offered(Message mail, int most) {
        return needs.open(channel(mail), most);
    }

    /** The same mail counts once for a need, and so does a customer. */
    @Transactional
    public void hear(Chosen chosen, AgentId by) {
        var mail = mails.mail(chosen.mail());
        var quote = Anonymised.edited(chosen.quote());
        if (quote.isBlank()) {
            throw new Refusal(Rule.NOTHING_WRITTEN);
        }
        var need = need(chosen, channel(mail), by);
        need.refuseIfDone();
        var before = needs.find(need.id(), mail.id());
        if (before.isPresent()) {
            if (!before.get().quote().equals(quote)) {
                throw new Refusal(Rule.COUNTS_ALREADY);
            }
            return;
        }
        var now = clock.instant();
        var mailbox = inquiry(mail).mailbox();
        long voice = needs.add(
                new NewVoice(need.id(), mailbox, customer(mail), mail.id(), chosen.category(), quote, mail.at(), by),
                now);
        outbox.add(NewDelivery.need(need.id(), need.channel(), now));
        outbox.add(NewDelivery.voice(need.id(), voice, need.channel(), now));
        log.info(
                "Voice {} of {} counts for need {}",
                voice,
                mail.inquiry(),
                need.id().value());
    }

    private Need need(Chosen chosen, String channel, AgentId by) {
        var name = Anonymised.edited(chosen.newNeed()).strip();
        var known = chosen.need();
        if (name.isEmpty() == (known == null)) {
            throw new Refusal(Rule.NEED_OR_NAME);
        }
        if (known == null) {
            if (name.length() > Need.LONGEST_NAME) {
                throw new Refusal(Rule.TEXT_TOO_LONG, name, Need.LONGEST_NAME);
            }
            return needs.getOrCreate(channel, name, by, clock.instant());
        }
        var need = needs.lock(known);
        if (!need.channel().equals(channel)) {
            throw new Refusal(Rule.NEED_OR_NAME);
        }
        return need;
    }

    /** Who wrote the mail, if they are known as a customer: two people may write in one inquiry. */
    private CustomerId customer(Message mail) {
        return customers
                .find(mail.author())
                .map(Customer::id)
                .orElseGet(() -> inquiry(mail).customer());
    }

    private Inquiry.Snapshot inquiry(Message mail) {
        return inquiries.get(mail.inquiry()).snapshot();
    }
}
