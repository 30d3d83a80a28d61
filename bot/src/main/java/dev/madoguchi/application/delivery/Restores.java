package dev.madoguchi.application.delivery;

import java.time.Instant;
import java.util.Optional;

/** Whether the desk was restored from a backup, and so does not know what it did between backup and restore. */
public interface Restores {

    /** True once after each restore; notes it. */
    boolean notice(Instant now);

    /** When it was restored the last time. */
    Optional<Instant> lastAt();
}
