package dev.madoguchi.domain;

import java.time.Instant;
import java.util.List;

/** The rules by which new inquiries get categories. */
public interface CategoryRules {

    /** All, the oldest first. Of categories that were merged it has what took their place. */
    List<CategoryRule> all();

    /** The id of the given one does not count. */
    void add(CategoryRule rule, AgentId by, Instant now);

    /** Stores a changed rule, if nobody changed it since it was read. */
    boolean save(CategoryRule changed, AgentId by, Instant now);

    boolean remove(long id, int seen);
}
