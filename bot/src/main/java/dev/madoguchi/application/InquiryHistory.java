package dev.madoguchi.application;

import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Set;

/** What happened to every inquiry; only ever added to. */
public interface InquiryHistory {

    /** Adds an entry and gives its number. */
    long append(InquiryId inquiry, InquiryEvent event);

    /** Notes which categories an inquiry has since then. */
    void categorised(InquiryId inquiry, Set<CategoryId> categories, Instant at);

    Entry get(long id);

    /** An entry with its inquiry. */
    record Entry(InquiryId inquiry, InquiryEvent event) {}
}
