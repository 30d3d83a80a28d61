package dev.madoguchi.persistence;

import dev.madoguchi.persistence.SearchWords.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody looks for: phrases, all of which must be there. */
final class SearchQuery {

    private static final int MOST_PHRASES = 8;
    private static final int LONGEST = 200;

    /** From so many letters on, the beginning of a word is enough: "invoice" finds "invoices". */
    private static final int PREFIX = 3;

    private final List<List<String>> phrases = new ArrayList<>();

    SearchQuery(String typed) {
        var composed = SearchWords.composed(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        for (var chunk : composed.replace('\u3000', ' ').split(" ")) {
            var words = SearchWords.of(chunk).stream().map(Word::folded).toList();
            if (!words.isEmpty() && phrases.size() < MOST_PHRASES) {
                phrases.add(words);
            }
        }
    }

    boolean isLongEnough() {
        return phrases.stream().flatMap(List::stream).anyMatch(word -> word.length() > 1);
    }

    /** As PostgreSQL reads it: words of a phrase follow each other. */
    String toTsquery() {
        return phrases.stream()
                .map(phrase -> phrase.stream().map(SearchQuery::lexeme).collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    /** Whether a word of a text is one of those that are looked for. */
    boolean has(Word word) {
        return words().stream()
                .anyMatch(wanted -> isPrefix(wanted)
                        ? word.folded().startsWith(wanted)
                        : word.folded().equals(wanted));
    }

    private Set<String> words() {
        return phrases.stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
    }

    private static String lexeme(String word) {
        return quoted(word) + (isPrefix(word) ? ":*" : "");
    }

    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Bigrams are two letters and stand for themselves. */
    private static boolean isPrefix(String word) {
        return word.length() >= PREFIX;
    }
}
