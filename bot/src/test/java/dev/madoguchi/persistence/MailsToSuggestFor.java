package dev.madoguchi.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Made-up mails with their categories, in English and Japanese. Each is a greeting, one or two sentences of its category, often one of another
 * category as people write beside the point, and an ending. Some categories are frequent, some rare.
 */
final class MailsToSuggestFor {

    /** A mail, and what an agent would call it. */
    record Labelled(String subject, String text, String category) {}

    private static final List<String> CATEGORIES = List.of(
            "Refund", "Delivery", "Login", "Invoice", "Broken", "Cancel", "Upload", "Licence", "Price", "Praise");

    /** Out of 100 mails. */
    private static final int[] SHARE = {22, 18, 15, 12, 9, 8, 6, 5, 3, 2};

    private final Random chance = new Random(17);
    private final boolean japanese;
    private final Map<String, List<String>> sentences;

    MailsToSuggestFor(boolean japanese) {
        this.japanese = japanese;
        sentences = read(japanese ? "ja" : "en");
    }

    private static Map<String, List<String>> read(String language) {
        try (var file = MailsToSuggestFor.class.getResourceAsStream("sentences.tsv")) {
            var all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row[0].equals(language))
                    .collect(Collectors.groupingBy(
                            row -> row[1], Collectors.mapping(row -> row[2], Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code seen} is which part of the sentences is used: the first ones, or those that were never used before. */
    List<Labelled> make(int n, boolean seen) {
        var mails = new ArrayList<Labelled>();
        for (int i = 0; i < n; i++) {
            mails.add(mail(category(), seen));
        }
        return mails;
    }

    private Labelled mail(String category, boolean seen) {
        var sentences = new ArrayList<String>();
        sentences.add(sentence(category, seen));
        if (chance.nextBoolean()) {
            sentences.add(sentence(category, seen));
        }
        if (chance.nextInt(100) < 40) {
            sentences.add(sentence(category(), seen));
        }
        int number = 10_000 + chance.nextInt(90_000);
        var subject = chance.nextInt(100) < 50 ? (japanese ? "お問い合わせ" : "Question") + " " + number : sentences.get(0);
        var between = japanese ? "。\n" : ". ";
        var text = (japanese ? "お世話になっております。" : "Hello, ")
                + String.join(between, sentences)
                + (japanese ? "。注文番号は" + number + "です。よろしくお願いいたします。" : ". My number is " + number + ". Best regards");
        return new Labelled(subject, text, category);
    }

    private String category() {
        int drawn = chance.nextInt(100);
        int i = 0;
        while (drawn >= SHARE[i]) {
            drawn -= SHARE[i++];
        }
        return CATEGORIES.get(i);
    }

    private String sentence(String category, boolean seen) {
        var all = sentences.get(category);
        int half = all.size() / 2;
        return all.get((seen ? 0 : half) + chance.nextInt(half));
    }
}
