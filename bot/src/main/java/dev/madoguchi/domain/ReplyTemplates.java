package dev.madoguchi.domain;

import java.time.Instant;
import java.util.List;

/** The reply templates of the desk. */
public interface ReplyTemplates {

    /** All, by name. Of categories that were merged they have what took their place. */
    List<ReplyTemplate> all();

    /** The id of the given one does not count. */
    void add(ReplyTemplate template, AgentId by, Instant now);

    /** Stores a changed template, if nobody changed it since it was read. */
    boolean save(ReplyTemplate changed, AgentId by, Instant now);

    boolean remove(long id, int seen);

    /** Lets one admin at a time change templates, until the end of the transaction. */
    void lock();
}
