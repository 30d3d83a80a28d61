package dev.madoguchi.domain.voice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of people who may stand in a text: of the customer, and of the agents who wrote to them. */
public final class Names {

    private static final int LONG_WORD = 3;

    /** Parts of names that say nothing of anybody. */
    private static final Set<String> COMMON = Set.of(
            "info",
            "mail",
            "support",
            "contact",
            "office",
            "sales",
            "team",
            "service",
            "hello",
            "admin",
            "the",
            "and",
            "von",
            "van",
            "der",
            "den",
            "mrs",
            "herr",
            "frau",
            "gmbh",
            "ltd",
            "inc",
            "company",
            "customer",
            "shop",
            "web",
            "noreply",
            "unknown",
            "invalid");

    private static final List<String> HONORIFICS = List.of("様", "さま", "さん", "氏", "殿", "くん", "君", "ちゃん", "です", "と申");

    private final Set<String> words = new HashSet<>();
    private final Set<String> shortWords = new HashSet<>();
    private final Map<Character, List<String>> unspaced = new HashMap<>();
    private final Set<Character> single = new HashSet<>();

    /** @param names as people write them, or the part of an address before the sign */
    public Names(Collection<String> names) {
        names.forEach(name -> add(Letters.folded(name)));
    }

    private void add(String name) {
        var joined = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            boolean cjk = Letters.isCjk(name.charAt(at));
            int end = at;
            while (end < name.length()
                    && (cjk ? Letters.isCjk(name.charAt(end)) : Letters.isOfWord(name.charAt(end)))) {
                end++;
            }
            if (end > at && cjk) {
                addUnspaced(name.substring(at, end));
                joined.append(name, at, end);
            } else if (end > at) {
                addWord(name.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        addUnspaced(joined.toString());
    }

    private void addWord(String word) {
        if (!COMMON.contains(word)) {
            (word.length() >= LONG_WORD ? words : shortWords).add(word);
        }
    }

    private void addUnspaced(String part) {
        if (part.length() == 1) {
            single.add(part.charAt(0));
        } else if (part.length() > 1) {
            unspaced.computeIfAbsent(part.charAt(0), first -> new ArrayList<>()).add(part);
        }
    }

    void take(Gaps gaps) {
        takeWords(gaps);
        takeUnspaced(gaps);
    }

    private record Word(int from, int to) {}

    /** Short words are names only beside others. */
    private void takeWords(Gaps gaps) {
        var text = gaps.folded();
        var little = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Letters.isOfWord(text.charAt(end))) {
                end++;
            }
            var word = text.substring(at, end);
            if (words.contains(word)) {
                gaps.take(at, end);
            } else if (shortWords.contains(word)) {
                little.add(new Word(at, end));
            }
            at = Math.max(end, at + 1);
        }
        little.stream()
                .filter(word -> isName(gaps, word.from - 2) || isName(gaps, word.to + 1))
                .forEach(word -> gaps.take(word.from, word.to));
    }

    private static boolean isName(Gaps gaps, int at) {
        return at >= 0 && at < gaps.text().length() && gaps.isOut(at);
    }

    private void takeUnspaced(Gaps gaps) {
        var text = gaps.folded();
        for (int at = 0; at < text.length(); at++) {
            for (var name : unspaced.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(name, at)) {
                    gaps.take(at, at + name.length());
                }
            }
            if (single.contains(text.charAt(at)) && isCalled(text, at + 1)) {
                gaps.take(at, at + 1);
            }
        }
    }

    private static boolean isCalled(String text, int at) {
        return HONORIFICS.stream().anyMatch(honorific -> text.startsWith(honorific, at));
    }
}
