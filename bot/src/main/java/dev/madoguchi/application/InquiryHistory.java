package dev.madoguchi.application;

import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryId;
import java.util.List;

/** What happened to every inquiry; only ever added to. */
public interface InquiryHistory {

    /** Adds an entry and gives its number. */
    long append(InquiryId inquiry, InquiryEvent event);

    Entry get(long id);

    /** The history of one inquiry, oldest first. */
    List<InquiryEvent> of(InquiryId inquiry);

    /** An entry with its inquiry. */
    record Entry(InquiryId inquiry, InquiryEvent event) {}
}
