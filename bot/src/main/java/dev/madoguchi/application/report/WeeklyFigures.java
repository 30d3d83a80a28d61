package dev.madoguchi.application.report;

import java.time.Instant;
import java.util.List;

/** Counts what happened in a week, from the history of the inquiries. */
public interface WeeklyFigures {

    /**
     * @param mailboxes names of the mailboxes that are counted together
     * @param until the end of the count: the end of the week, or now while it is running
     */
    Figures of(List<String> mailboxes, Week week, Instant until);
}
