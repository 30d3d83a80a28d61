package dev.madoguchi.slack.post;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.slack.Words;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures on their way to somebody's eyes.
 *
 * @param soFar whether the week is still running
 * @param due when it should have come, if it is late
 * @param links where the card of an inquiry stands; empty where there is none
 * @param names what people are called, by their ids
 */
record DigestShown(
        Figures figures,
        Words words,
        boolean soFar,
        @Nullable LocalDate due,
        LongFunction<String> links,
        Function<String, String> names) {}
