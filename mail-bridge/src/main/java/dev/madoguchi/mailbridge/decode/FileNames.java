package dev.madoguchi.mailbridge.decode;

/** Makes the name a stranger gave a file safe to show and to store under. */
public final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /** The last step of a path, letters, digits, {@code . _ -} and blanks kept, the ending kept when it must be cut. */
    public static String safe(String name) {
        var text = CleanText.oneLine(name);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.appendCodePoint(isKept(c) ? c : '_'));
        int start = 0;
        while (start < safe.length() && (safe.charAt(start) == '.' || safe.charAt(start) == ' ')) {
            start++;
        }
        var kept = safe.substring(start).stripTrailing();
        return kept.isEmpty() ? "attachment" : cut(kept);
    }

    private static boolean isKept(int c) {
        return Character.isLetterOrDigit(c)
                || isMarkOrSign(c)
                || " ._-ー々〆（）「」【】・〜～＿－".indexOf(c) >= 0
                || "()[]+,=@#!;'".indexOf(c) >= 0;
    }

    /** Accents, and signs such as ① ㈱ ℡ € that Japanese and others put into names. */
    private static boolean isMarkOrSign(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.OTHER_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_SYMBOL,
                    Character.CURRENCY_SYMBOL -> c != 0xFFFD;
            default -> false;
        };
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).stripTrailing() + ending;
    }
}
