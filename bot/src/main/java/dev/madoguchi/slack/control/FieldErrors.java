package dev.madoguchi.slack.control;

import dev.madoguchi.domain.Refusal;
import dev.madoguchi.slack.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a form, each at the input it is about. */
final class FieldErrors {

    private final Words words;
    private final Map<String, String> said = new LinkedHashMap<>();

    FieldErrors(Words words) {
        this.words = words;
    }

    /** What an input says; empty when a rule says no, which is then told there. */
    <T> Optional<T> read(String input, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Refusal refusal) {
            said.putIfAbsent(input, words.inForm(refusal));
            return Optional.empty();
        }
    }

    boolean none() {
        return said.isEmpty();
    }

    Map<String, String> all() {
        return Map.copyOf(said);
    }
}
