package dev.madoguchi.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories of the desk. Those that were merged into others are not among them. */
public interface Categories {

    /** All, by name, retired ones too. */
    List<Category> all();

    /** Those with the given ids, by name; ids that do not exist are left out, of merged ones comes what took their place. */
    List<Category> named(Collection<CategoryId> ids);

    /** The categories of those of these inquiries that have any. */
    Map<InquiryId, List<CategoryId>> of(Collection<InquiryId> inquiries);

    /** How often each was given to one of the latest inquiries, as a share of all that were given. */
    Map<CategoryId, Double> shares();

    /** The name it has or had, of merged ones too. */
    String nameOf(CategoryId id);

    /** The category of this name, compared without case. */
    Optional<Category> find(String name);

    /** The category of this name, compared without case; made if there is none. */
    Category getOrCreate(String name, Instant now);

    /** Lets one admin at a time change categories, until the end of the transaction. */
    void lock();

    /** Stores a changed category, if nobody changed it since it was read. */
    boolean save(Category changed, Instant now);

    /** Puts one in the place of another, for good; {@code from} is as it was read. */
    boolean merge(Category from, CategoryId into, AgentId by);

    /** Inquiries that still have a merged category, with what takes its place; at most so many, the oldest first. */
    Map<InquiryId, Replacement> toMove(int most);

    /** What a merged category becomes, and who decided it. */
    record Replacement(CategoryId from, CategoryId into, AgentId by) {}
}
