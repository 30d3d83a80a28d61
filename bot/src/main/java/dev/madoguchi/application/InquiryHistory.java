package dev.madoguchi.application;

import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryId;

/** What happened to every inquiry; only ever added to. */
public interface InquiryHistory {

    /** Adds an entry and gives its number. */
    long append(InquiryId inquiry, InquiryEvent event);

    Entry get(long id);

    /** An entry with its inquiry. */
    record Entry(InquiryId inquiry, InquiryEvent event) {}
}
