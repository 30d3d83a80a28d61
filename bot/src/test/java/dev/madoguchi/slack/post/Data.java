package dev.madoguchi.slack.post;

import dev.madoguchi.domain.Category;
import java.util.List;
import java.util.stream.IntStream;

/** The kinds of words that people bring into the desk, each for whatever they bring. */
enum Data {
    /** Nothing, wherever there may be nothing. */
    EMPTY("", ""),
    LONG("The invoice is wrong. ", "Wolfeschlegelsteinhausenbergerdorff"),
    JAPANESE("請求書の金額が間違っています。髙橋①㈱～－ﾊﾝｶｸｶﾅ ﾎﾟｯﾌﾟ、か゚か\u3099 𠮷野家𠮟る葛\uDB40\uDD00城 ", "𠮷野　ﾀﾛｳ"),
    EMOJI("👍🏽👨‍👩‍👧‍👦 🎉🏴󠁧󠁢󠁥󠁮󠁧󠁿🇯🇵🇩🇪 1️⃣❤️‍🔥 ", "👩🏿‍🚀🇯🇵"),
    HOSTILE(
            "<!channel> <!here|here> <!everyone> <!subteam^S0VICTIM01> <@U0VICTIM01> <#C0VICTIM01>"
                    + " <https://evil.example|bank> <mailto:a@b.c|x> <!date^1^{time}|now> &lt;!channel&gt; &amp;"
                    + " <\u200B!channel> *bold* _it_ ~no~ `code` ``` :tada: {0} {customer} '{'1} > quote\n> quote\n"
                    + "\u202Egnp.exe\u202C \u2066x\u2069 \u0000\u0007\u001B[31m \uD800 \uDC00 \uFEFF\u00AD"
                    + "\u2028 \u2029 ",
            "<!channel>\u202E*_~`<@U0VICTIM01>&lt;<https://evil.example|bank>"),
    /** Characters, and nothing that anybody sees. */
    INVISIBLE("\u200B\u202E\u2060\u0000\uFEFF", "\u200B\u2060");

    private static final int LONG_TEXT = 40_000;
    private static final int LONG_SUBJECT = 2_000;
    private static final int LONG_NAME = 500;

    private final String phrase;
    private final String name;

    Data(String phrase, String name) {
        this.phrase = phrase;
        this.name = name;
    }

    /** Of a mail, and of whatever else may be long; half of the long one has no place to be divided. */
    String text() {
        if (this == LONG) {
            return filled(phrase, LONG_TEXT / 2) + "x".repeat(LONG_TEXT / 2);
        }
        return this == INVISIBLE ? phrase : filled(phrase, LONG_TEXT);
    }

    String subject() {
        return this == LONG ? filled(phrase, LONG_SUBJECT) : phrase;
    }

    /** Of a person or a mailbox. */
    String person() {
        return this == LONG ? filled(name, LONG_NAME) : name;
    }

    String address() {
        return this == EMPTY ? "a@b.example" : filled(name, 200) + "@customers.example";
    }

    String file() {
        return filled(name, this == LONG ? 255 : 60) + ".png";
    }

    /** What agents and admins type into a field of so many characters; never empty. */
    String typed(int limit) {
        var typed = this == LONG ? filled(phrase, limit) : phrase + name;
        return typed.isEmpty() ? "x" : typed.substring(0, Math.min(typed.length(), limit));
    }

    String category() {
        return typed(Category.LONGEST_NAME);
    }

    /** How many of whatever there can be none of, or many. */
    int many() {
        return this == EMPTY ? 0 : this == LONG ? 100 : 3;
    }

    /** So many of something, from 1. */
    IntStream each() {
        return IntStream.rangeClosed(1, many());
    }

    List<String> files() {
        return each().mapToObj(i -> i + file()).toList();
    }

    List<String> addresses() {
        return each().mapToObj(i -> i + address()).toList();
    }

    private static String filled(String phrase, int length) {
        return phrase.isEmpty()
                ? ""
                : phrase.repeat(length / phrase.length() + 1).substring(0, length);
    }
}
