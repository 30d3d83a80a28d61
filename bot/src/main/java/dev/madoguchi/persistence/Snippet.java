package dev.madoguchi.persistence;

/** The piece of a text around the first word that was looked for. */
final class Snippet {

    private static final int BEFORE = 40;
    private static final int LENGTH = 160;

    private Snippet() {}

    static String of(String text, SearchQuery query) {
        var composed = SearchWords.composed(text);
        int hit = SearchWords.of(composed).stream()
                .filter(query::has)
                .mapToInt(SearchWords.Word::from)
                .findFirst()
                .orElse(0);
        int from = whole(composed, Math.max(0, hit - BEFORE));
        int to = whole(composed, Math.min(composed.length(), from + LENGTH));
        var piece = composed.substring(from, to).replace('\n', ' ').strip();
        return (from > 0 ? "…" : "") + piece + (to < composed.length() ? "…" : "");
    }

    private static int whole(String text, int at) {
        boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return within ? at - 1 : at;
    }
}
