package dev.madoguchi.domain;

/** The number of a category. */
public record CategoryId(long value) {}
