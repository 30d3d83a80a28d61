package dev.madoguchi.application.report;

import java.time.Instant;
import java.util.List;

/** The history of the inquiries, as far as a count needs it. */
public interface Stories {

    /** Of every inquiry that was open at the beginning or at the end, or to which something happened between: all until the end. */
    List<Story> of(List<String> mailboxes, Instant from, Instant to);
}
