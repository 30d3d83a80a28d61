package dev.madoguchi.application.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The morning lines: one per channel and day. */
public interface MorningLines {

    /** Until when the last line of this channel told. */
    Optional<Instant> toldUntil(String channel);

    /** The number of a new one; empty when the channel has that of this day. */
    Optional<Long> add(String channel, LocalDate day, Instant since, Instant until);

    MorningLine get(long id);

    /** What a channel is told of in the morning: the time between the line before and this one. */
    record MorningLine(String channel, Instant since, Instant until) {}
}
