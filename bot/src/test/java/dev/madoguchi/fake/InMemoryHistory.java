package dev.madoguchi.fake;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class InMemoryHistory implements InquiryHistory {

    /** Which categories inquiries were given, in order. */
    public final List<Map.Entry<InquiryId, Set<CategoryId>>> categorised = new ArrayList<>();

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public long append(InquiryId inquiry, InquiryEvent event) {
        entries.add(new Entry(inquiry, event));
        return entries.size();
    }

    @Override
    public void categorised(InquiryId inquiry, Set<CategoryId> categories, Instant at) {
        categorised.add(Map.entry(inquiry, categories));
    }

    @Override
    public Entry get(long id) {
        return entries.get((int) id - 1);
    }

    public List<InquiryEvent> eventsOf(InquiryId inquiry) {
        return entries.stream()
                .filter(entry -> entry.inquiry().equals(inquiry))
                .map(Entry::event)
                .toList();
    }

    /** What happened to an inquiry, oldest first. */
    public List<What> of(InquiryId inquiry) {
        return eventsOf(inquiry).stream().map(InquiryEvent::what).toList();
    }
}
