package dev.madoguchi.domain;

/** What inquiries are about, as the weekly digest counts them. */
public record Category(CategoryId id, String name) {

    /** What a Slack menu shows of an option. */
    public static final int LONGEST_NAME = 75;
}
