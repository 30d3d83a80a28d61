package dev.madoguchi.mailbridge.decode;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Encoded words of headers (RFC 2047), read as mail programs write them: split in the middle of a character, glued to other
 * text, with blanks inside, in unknown character sets.
 */
public final class EncodedWords {

    private static final int LONGEST_WORD = 2_000;

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder base64 = new StringBuilder();
    private String charset = "";
    private @Nullable String warning;

    private EncodedWords(String source) {
        this.source = source;
    }

    /** The raw value of a header, which may hold bytes of any encoding, as people should read it. Never throws. */
    public static String decode(byte[] raw) {
        return decode(Charsets.decode(raw));
    }

    /** What had to be guessed in the encoded words of a raw value, or null. */
    public static @Nullable String warning(byte[] raw) {
        var value = Charsets.decode(raw);
        if (!value.contains("=?")) {
            return null;
        }
        var words = new EncodedWords(value);
        words.decode();
        return words.warning;
    }

    /** A header's value with its encoded words decoded. Never throws. */
    public static String decode(String value) {
        return value.contains("=?") ? new EncodedWords(value).decode() : value;
    }

    /** Where the encoded word that begins here ends; one character further when none does. */
    public static int endOfWord(String value, int at) {
        var near = value.substring(at, Math.min(value.length(), at + LONGEST_WORD));
        var word = near.startsWith("=?") ? Word.at(near, 0) : null;
        return at + (word == null ? 1 : word.end());
    }

    private String decode() {
        int at = 0;
        int plain = 0;
        boolean ends = true;
        while (ends) {
            int start = source.indexOf("=?", at);
            if (start < 0) {
                break;
            }
            var word = Word.at(source, start);
            ends = word != null || source.indexOf("?=", start + 2) >= 0;
            if (word == null) {
                at = start + 2;
                continue;
            }
            add(source.substring(plain, start), word);
            at = word.end();
            plain = at;
        }
        flush();
        return text.append(source.substring(plain)).toString();
    }

    private void add(String between, Word word) {
        boolean adjacent = between.isBlank();
        if (!adjacent || !word.charset().equals(charset)) {
            flush();
        }
        if (!adjacent || text.length() == 0 && bytes.size() == 0 && base64.length() == 0) {
            text.append(isFold(between) ? between.stripLeading() : between);
        }
        charset = word.charset();
        if (word.base64()) {
            base64.append(word.payload());
            if (base64.length() % 4 == 0 || word.payload().endsWith("=")) {
                flushBase64();
            }
            return;
        }
        flushBase64();
        var payload = word.payload().getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(QuotedPrintable.decode(payload, 0, payload.length, true));
    }

    /** Who glues text to the next word knows no blanks around words: the one before it only broke the line, in the middle of Japanese. */
    private boolean isFold(String between) {
        return !between.isBlank()
                && between.charAt(0) <= ' '
                && between.charAt(between.length() - 1) > ' '
                && text.length() > 0
                && Japanese.isWide(text.charAt(text.length() - 1));
    }

    private void flushBase64() {
        var encoded = base64.toString().getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(Transfer.decodeBase64(new RawMail.Range(encoded, 0, encoded.length))
                .content());
        base64.setLength(0);
    }

    private void flush() {
        flushBase64();
        if (bytes.size() > 0) {
            var decoded = Charsets.decode(bytes.toByteArray(), charset);
            warning = warning == null ? decoded.warning() : warning;
            text.append(decoded.text());
            bytes.reset();
        }
    }

    private record Word(String charset, boolean base64, String payload, int end) {

        static @Nullable Word at(String source, int start) {
            int afterCharset = source.indexOf('?', start + 2);
            if (afterCharset < 0 || afterCharset - start > 60 || afterCharset + 2 >= source.length()) {
                return null;
            }
            char encoding = Character.toUpperCase(source.charAt(afterCharset + 1));
            if (encoding != 'B' && encoding != 'Q' || source.charAt(afterCharset + 2) != '?') {
                return null;
            }
            int end = source.indexOf("?=", afterCharset + 3);
            if (end < 0) {
                return null;
            }
            var charset = source.substring(start + 2, afterCharset).toLowerCase(Locale.ROOT);
            int language = charset.indexOf('*');
            charset = language > 0 ? charset.substring(0, language) : charset;
            return new Word(charset, encoding == 'B', source.substring(afterCharset + 3, end), end + 2);
        }
    }
}
