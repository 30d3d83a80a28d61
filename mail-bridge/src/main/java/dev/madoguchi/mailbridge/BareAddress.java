package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.decode.EncodedWords;

/** Finds the address proper in what stands around it. */
final class BareAddress {

    private BareAddress() {}

    /** Of several words the one with the @; blanks around the @ do not count. */
    static String lastWordWithAt(String words) {
        if (words.indexOf('"') >= 0) {
            return words;
        }
        int sign = words.lastIndexOf('@');
        int start = sign;
        while (start > 0 && !Character.isWhitespace(words.charAt(start - 1))) {
            start--;
        }
        int end = sign;
        while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
            end++;
        }
        boolean spaced = start == sign || end == sign + 1;
        return spaced ? words.replaceAll("\\s", "") : words.substring(start, end);
    }

    /** Without mailto:, source routes, stray brackets and the quotes that carriers' dots did not need. */
    static String of(String address) {
        var text = CleanText.oneLine(EncodedWords.decode(address)).strip();
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7);
        }
        if (text.startsWith("@") && text.indexOf(':') > 0) {
            text = text.substring(text.indexOf(':') + 1);
        }
        if (text.startsWith("<")) {
            text = text.substring(1);
        }
        int at = text.lastIndexOf('@');
        if (at > 2 && text.charAt(0) == '"' && text.charAt(at - 1) == '"') {
            var local = text.substring(1, at - 1);
            return local.chars().allMatch(BareAddress::isPlain) ? local + text.substring(at) : text;
        }
        return withoutLastDot(text.replaceAll("[\\s<>'\"]", ""));
    }

    private static String withoutLastDot(String address) {
        return address.endsWith(".") ? address.substring(0, address.length() - 1) : address;
    }

    static boolean isPlain(int c) {
        return c > ' ' && c < 127 && "()<>[]:;@\\,\"".indexOf(c) < 0;
    }
}
