package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Figures.NeedCount;
import java.time.Instant;
import java.util.List;

/** What customers wished for. */
public interface NeedCounts {

    /** Needs for which customers of these mailboxes were heard for the first time in this time: those of most of them first. */
    List<NeedCount> heard(List<String> mailboxes, Instant from, Instant until);
}
