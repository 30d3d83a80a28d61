package dev.madoguchi.domain.voice;

/** The number of a need. */
public record NeedId(long value) {}
