package dev.madoguchi.domain;

import java.time.Instant;
import java.util.Map;

/** What admins set in Slack. */
public interface Settings {

    /** Everything that was ever set, by part. */
    Map<String, Setting> all();

    /** Stores a changed part, if nobody changed it since it was read. */
    boolean save(Setting changed, AgentId by, Instant now);
}
