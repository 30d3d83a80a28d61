package dev.madoguchi.domain;

import org.jspecify.annotations.Nullable;

/**
 * What inquiries are about, as the weekly digest counts them.
 *
 * @param parent the category above it; a category with a parent is parent of none
 * @param retired no longer offered, but still shown and counted
 * @param version grows with every change
 */
public record Category(CategoryId id, String name, @Nullable CategoryId parent, boolean retired, int version) {

    /** What a Slack menu shows of an option. */
    public static final int LONGEST_NAME = 75;

    /** A new one, on the upper level. */
    public Category(CategoryId id, String name) {
        this(id, name, null, false, 0);
    }

    public Category under(@Nullable CategoryId other) {
        return new Category(id, name, other, retired, version);
    }
}
