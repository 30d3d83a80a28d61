package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.EncodedWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the addresses of one header in one pass: names, comments, groups and what mail programs make of them. */
final class AddressList {

    static final int LIMIT = 100;
    private static final int LONGEST_NAME = 1_000;

    private final String value;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable String angle;
    private String kept = "";
    private int at;

    AddressList(String value) {
        this.value = value;
    }

    List<MailAddress> addresses() {
        while (at < value.length() && found.size() < LIMIT) {
            step(value.charAt(at));
        }
        finish();
        return List.copyOf(found);
    }

    private void step(char c) {
        switch (c) {
            case '"' -> phrase.append(quoted());
            case '(' -> comment.append(comment.isEmpty() ? "" : " ").append(commented());
            case '<' -> angle = angled();
            case '=' -> phrase.append(word());
            case ',', ';' -> {
                finish();
                at++;
            }
            case ':' -> {
                group();
                at++;
            }
            default -> {
                phrase.append(c);
                at++;
            }
        }
    }

    /** An encoded word is one word, whatever characters it holds; anything else is just the sign it begins with. */
    private String word() {
        int end = EncodedWords.endOfWord(value, at);
        var word = value.substring(at, end);
        at = end;
        return word;
    }

    /** {@code name: a@b, c@d;} is a group: its name is nobody's. */
    private void group() {
        if (phrase.length() < LONGEST_NAME && phrase.indexOf("@") < 0 && phrase.indexOf("=?") < 0) {
            phrase.setLength(0);
        } else {
            phrase.append(':');
        }
    }

    /** The text in quotes; the quotes stay when an address follows at once, as in {@code "a b"@example.com}. */
    private String quoted() {
        var text = new StringBuilder();
        at++;
        while (at < value.length() && value.charAt(at) != '"') {
            if (value.charAt(at) == '\\' && at + 1 < value.length()) {
                at++;
            }
            text.append(value.charAt(at++));
        }
        at++;
        boolean local = at < value.length() && value.charAt(at) == '@';
        return local ? '"' + text.toString() + '"' : text.toString();
    }

    private String commented() {
        int start = ++at;
        int depth = 1;
        while (at < value.length() && depth > 0) {
            char c = value.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        at = Math.min(at, value.length());
        return value.substring(start, Math.max(start, depth == 0 ? at - 1 : at));
    }

    private String angled() {
        int start = ++at;
        boolean inQuotes = false;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && (c == '>' || c == ',')) {
                break;
            }
            at++;
        }
        var inside = value.substring(start, at);
        if (at < value.length() && value.charAt(at) == '>') {
            at++;
        }
        return inside;
    }

    private void finish() {
        var words = phrase.toString().strip();
        phrase.setLength(0);
        if (angle == null && words.indexOf('@') < 0) {
            // "Adams, Anna <anna@example.com>" without quotes: the first half waits for the second
            kept = words.isEmpty() || kept.length() > LONGEST_NAME ? kept : kept + words + ", ";
        } else {
            add(words);
            kept = "";
        }
        angle = null;
        comment.setLength(0);
    }

    private void add(String words) {
        if (angle == null) {
            add(BareAddress.lastWordWithAt(words), comment.isEmpty() ? null : comment.toString());
            return;
        }
        var name = kept + words;
        if (angle.indexOf('@') < 0 && words.indexOf('@') >= 0) {
            add(BareAddress.lastWordWithAt(words), null);
            return;
        }
        var address = angle.indexOf('@') < 0 ? angle : BareAddress.lastWordWithAt(angle);
        add(address, name.isBlank() && !comment.isEmpty() ? comment.toString() : name);
    }

    private void add(String address, @Nullable String name) {
        var bare = BareAddress.of(address);
        boolean whole = bare.indexOf('@') > 0 && !bare.endsWith("@");
        boolean local = angle != null && !bare.isEmpty() && bare.chars().allMatch(BareAddress::isPlain);
        if (!whole && !local) {
            return;
        }
        found.add(new MailAddress(bare, name == null ? null : unquoted(EncodedWords.decode(name))));
    }

    private static String unquoted(String name) {
        var text = name.strip();
        boolean quotes = text.length() > 1 && text.charAt(0) == '\'' && text.endsWith("'");
        return quotes ? text.substring(1, text.length() - 1) : text;
    }
}
