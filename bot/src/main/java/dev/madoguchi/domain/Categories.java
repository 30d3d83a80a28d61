package dev.madoguchi.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The categories of the desk. */
public interface Categories {

    /** All, by name. */
    List<Category> all();

    /** Those with the given ids, by name; ids that do not exist are left out. */
    List<Category> named(Collection<CategoryId> ids);

    /** The category of this name, compared without case; made if there is none. */
    Category getOrCreate(String name, Instant now);
}
