package dev.madoguchi.domain;

/** The number of a message within the desk; not the Message-ID of a mail. */
public record MessageId(long value) {}
