package dev.madoguchi.application.find;

import dev.madoguchi.domain.InquiryId;
import java.util.List;

/** Inquiries that are about the same as another, by the words of the mails that opened them. */
public interface AlikeInquiries {

    /** Those of the desk's own history, the most alike first; the inquiry itself is not among them. */
    List<Alike> to(InquiryId id, int most);

    /** @param likeness 1 if it were the same text, 0 if it had no word in common */
    record Alike(InquiryId inquiry, double likeness) {}
}
