package dev.madoguchi.mailbridge.encode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One header field on its way out: nothing but ASCII, no line longer than 76 characters (RFC 2047 section 2) unless a single
 * address or id is.
 */
public final class HeaderField {

    private static final int LONGEST_LINE = 76;
    private static final int LONGEST_WORD = 60;
    private static final String SPECIAL_IN_NAMES = "()<>[]:;@\\,.\"";

    private final StringBuilder field;
    private int column;

    public HeaderField(String name) {
        field = new StringBuilder(name).append(':');
        column = field.length();
    }

    /** A piece that is never broken, on the next line when this one has no room for it. */
    public HeaderField piece(String piece) {
        if (column + 1 + piece.length() > LONGEST_LINE) {
            field.append("\r\n");
            column = 0;
        }
        field.append(' ').append(piece);
        column += 1 + piece.length();
        return this;
    }

    /** What people read, such as a subject: as it is where every program would read it as it is, else as encoded words. */
    public HeaderField text(String text) {
        var sound = SoundText.wellFormed(text);
        return isPlain(sound) ? pieces(sound) : encoded(sound);
    }

    /** An address with its name (RFC 5322 section 3.4), and what follows it, such as a comma. */
    public HeaderField address(@Nullable String name, String address, String then) {
        if (name == null) {
            return piece(address + then);
        }
        var sound = SoundText.wellFormed(name);
        if (!isPlain(sound) && !isQuotable(sound)) {
            encoded(sound);
        } else if (isPlain(sound) && sound.chars().noneMatch(c -> SPECIAL_IN_NAMES.indexOf(c) >= 0)) {
            pieces(sound);
        } else {
            piece('"' + sound.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return piece('<' + address + '>' + then);
    }

    @Override
    public String toString() {
        return field + "\r\n";
    }

    private HeaderField pieces(String text) {
        if (!text.isEmpty()) {
            List.of(text.split(" ", -1)).forEach(this::piece);
        }
        return this;
    }

    private HeaderField encoded(String text) {
        int room = LONGEST_LINE - column - 1;
        if (room < EncodedWord.SHORTEST) {
            room = EncodedWord.LONGEST;
        }
        EncodedWord.split(text, room).forEach(this::piece);
        return this;
    }

    /** Short words with one blank between them, none of which looks like an encoded word. */
    private static boolean isPlain(String text) {
        if (!isAscii(text) || text.startsWith(" ") || text.endsWith(" ") || text.contains("  ")) {
            return false;
        }
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LONGEST_WORD) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isQuotable(String text) {
        return isAscii(text) && text.length() <= LONGEST_WORD;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127) && !text.contains("=?");
    }
}
