package dev.madoguchi.domain;

/** The number of a customer. */
public record CustomerId(long value) {}
