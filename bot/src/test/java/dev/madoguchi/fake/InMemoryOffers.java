package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.voice.NeedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Drafts for those who wait for a need, in memory. */
public class InMemoryOffers implements Offers {

    private final List<Offer> all = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final InMemoryNeeds needs;
    private final Messages messages;
    private final Inquiries inquiries;

    public InMemoryOffers(InMemoryNeeds needs, Messages messages, Inquiries inquiries) {
        this.needs = needs;
        this.messages = messages;
        this.inquiries = inquiries;
    }

    @Override
    public int waiting(NeedId need) {
        return unsent(need).size();
    }

    @Override
    public List<Offer> make(NeedId need, String text, Instant now) {
        return unsent(need).stream()
                .map(inquiry -> make(need, inquiry, text, now))
                .toList();
    }

    private List<InquiryId> unsent(NeedId need) {
        return needs.of(need).stream()
                .map(voice -> messages.get(voice.mail()).inquiry())
                .distinct()
                .filter(inquiry -> inquiries.get(inquiry).status().isAnInquiry())
                .filter(inquiry ->
                        find(need, inquiry).filter(it -> it.sentBy() != null).isEmpty())
                .sorted(Comparator.comparing(InquiryId::value))
                .toList();
    }

    private Offer make(NeedId need, InquiryId inquiry, String text, Instant now) {
        var known = find(need, inquiry);
        long id = known.map(Offer::id).orElse(all.size() + 1L);
        var offer =
                new Offer(id, need, inquiry, text, now, known.map(Offer::place).orElse(null), null);
        if (known.isEmpty()) {
            all.add(offer);
        }
        return put(offer);
    }

    private Optional<Offer> find(NeedId need, InquiryId inquiry) {
        return all.stream()
                .filter(offer -> offer.need().equals(need) && offer.inquiry().equals(inquiry))
                .findFirst();
    }

    @Override
    public Offer get(long id) {
        return all.get((int) id - 1);
    }

    @Override
    public List<Offer> open(NeedId need) {
        return all.stream()
                .filter(offer -> offer.need().equals(need) && offer.sentBy() == null)
                .toList();
    }

    @Override
    public List<Offer> open(NeedId need, String mailbox) {
        return open(need).stream()
                .filter(offer ->
                        inquiries.get(offer.inquiry()).snapshot().mailbox().equals(mailbox))
                .filter(offer -> inquiries.get(offer.inquiry()).status() != Status.JOINED)
                .sorted(Comparator.comparing(offer -> offer.inquiry().value()))
                .toList();
    }

    @Override
    public long tell(NeedId need, String mailbox, Instant now) {
        told.add(new Told(need, mailbox, now));
        return told.size();
    }

    @Override
    public Told told(long id) {
        return told.get((int) id - 1);
    }

    @Override
    public List<Offer> open(InquiryId inquiry) {
        return all.stream()
                .filter(offer -> offer.inquiry().equals(inquiry) && offer.sentBy() == null)
                .toList();
    }

    @Override
    public List<Offer> copy(InquiryId from, InquiryId to) {
        return List.copyOf(all).stream()
                .filter(offer ->
                        offer.inquiry().equals(from) && find(offer.need(), to).isEmpty())
                .map(old -> new Offer(all.size() + 1L, old.need(), to, old.text(), old.madeAt(), null, old.sentBy()))
                .peek(all::add)
                .toList();
    }

    @Override
    public void posted(long id, Place place) {
        put(with(get(id), place, get(id).sentBy()));
    }

    @Override
    public boolean take(long id, AgentId by, Instant now) {
        if (get(id).sentBy() != null) {
            return false;
        }
        put(with(get(id), get(id).place(), by));
        return true;
    }

    @Override
    public void giveBack(long id) {
        put(with(get(id), get(id).place(), null));
    }

    private static Offer with(Offer old, Place place, AgentId sentBy) {
        return new Offer(old.id(), old.need(), old.inquiry(), old.text(), old.madeAt(), place, sentBy);
    }

    private Offer put(Offer offer) {
        all.set((int) offer.id() - 1, offer);
        return offer;
    }
}
