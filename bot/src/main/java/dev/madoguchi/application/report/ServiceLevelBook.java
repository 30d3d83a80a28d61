package dev.madoguchi.application.report;

import dev.madoguchi.domain.LevelsOverTime;
import dev.madoguchi.domain.ServiceLevel;
import java.time.Instant;
import java.util.Optional;

/** Which business hours and deadlines each mailbox had, and since when. */
public interface ServiceLevelBook {

    /** Notes the level that is valid from now on, if it is another than the last one. */
    void keep(String mailbox, ServiceLevel level, Instant now);

    /** Those of a mailbox; empty if none was noted yet. */
    Optional<LevelsOverTime> of(String mailbox);
}
