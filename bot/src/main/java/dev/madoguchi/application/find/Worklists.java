package dev.madoguchi.application.find;

import dev.madoguchi.domain.InquiryId;
import java.util.List;
import java.util.Map;

/** What there is to do, for each person. */
public interface Worklists {

    /** How many inquiries are in each section. */
    Map<Section, Integer> counts(Viewer viewer);

    /** A part of a section, who waits longest first. */
    List<Listed> list(Section section, Viewer viewer, int offset, int most);

    /** What is open in these mailboxes: nobody's first, then who waits longest. */
    List<Listed> open(List<String> mailboxes, int most);

    /** These inquiries, by number. */
    List<Listed> listed(List<InquiryId> inquiries);

    /** The number of the latest entry in any history: it changes with every change. */
    long latestChange();
}
