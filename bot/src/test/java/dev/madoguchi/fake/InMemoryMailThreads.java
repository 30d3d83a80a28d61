package dev.madoguchi.fake;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.InquiryId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

public class InMemoryMailThreads implements MailThreads {

    private final InMemoryInquiries inquiries;
    private final Map<InquiryId, Set<String>> ids = new HashMap<>();
    private final Map<InquiryId, Set<String>> people = new HashMap<>();

    public InMemoryMailThreads(InMemoryInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void remember(InquiryId inquiry, Collection<String> mailIds) {
        ids.computeIfAbsent(inquiry, first -> new HashSet<>()).addAll(mailIds);
    }

    @Override
    public List<InquiryId> inquiriesOf(Collection<String> mailIds) {
        return ids.entrySet().stream()
                .filter(entry -> mailIds.stream().anyMatch(entry.getValue()::contains))
                .map(entry -> home(entry.getKey()))
                .distinct()
                .sorted(Comparator.comparing(InquiryId::value).reversed())
                .toList();
    }

    @Override
    public List<InquiryId> inquiry(long number) {
        var id = new InquiryId(number);
        return inquiries.find(id).map(there -> List.of(home(id))).orElse(List.of());
    }

    @Override
    public void addParticipants(InquiryId inquiry, Collection<String> addresses) {
        var there = people.computeIfAbsent(inquiry, first -> new HashSet<>());
        addresses.forEach(address -> there.add(address.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean takesPart(InquiryId inquiry, String address) {
        return people.getOrDefault(inquiry, Set.of()).contains(address.toLowerCase(Locale.ROOT));
    }

    @Override
    public void move(InquiryId from, InquiryId to) {
        remember(to, ids.getOrDefault(from, Set.of()));
        addParticipants(to, people.getOrDefault(from, Set.of()));
    }

    private InquiryId home(InquiryId id) {
        var joinedTo = inquiries.get(id).snapshot().joinedTo();
        return joinedTo == null ? id : home(joinedTo);
    }
}
