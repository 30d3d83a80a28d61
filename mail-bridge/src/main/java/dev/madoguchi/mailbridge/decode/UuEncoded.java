package dev.madoguchi.mailbridge.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that old programs wrote into the text of a mail: {@code begin 644 name}, lines of printable bytes, {@code end}. */
public final class UuEncoded {

    private static final String BEGIN = "begin ";
    private static final int MOST_FILES = 100;

    /** A file that stood in a text. */
    public record File(String name, byte[] content) {}

    /**
     * A text and the files that stood in it.
     *
     * @param text without the files
     */
    public record Extracted(String text, List<File> files) {}

    private UuEncoded() {}

    /** The text without the whole files in it; a file without an end stays where it is. One pass. */
    public static Extracted extract(String text) {
        if (!text.startsWith(BEGIN) && !text.contains("\n" + BEGIN)) {
            return new Extracted(text, List.of());
        }
        var lines = text.split("\n", -1);
        var kept = new ArrayList<String>();
        var files = new ArrayList<File>();
        for (int at = 0; at < lines.length; at++) {
            var name = files.size() < MOST_FILES ? name(lines[at]) : null;
            int last = name == null ? -1 : end(lines, at + 1);
            if (name == null || last < 0) {
                kept.add(lines[at]);
            } else {
                var content = new ByteArrayOutputStream();
                for (int line = at + 1; line < last; line++) {
                    decode(lines[line], content);
                }
                files.add(new File(name, content.toByteArray()));
                at = last;
            }
        }
        return new Extracted(String.join("\n", kept), List.copyOf(files));
    }

    /** The content of a part that is encoded so as a whole. */
    static byte[] content(byte[] bytes, int start, int end) {
        var content = new ByteArrayOutputStream((end - start) / 4 * 3);
        var text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        for (var line : text.split("\r?\n", -1)) {
            if (!line.startsWith(BEGIN) && !line.equals("end")) {
                decode(line, content);
            }
        }
        return content.toByteArray();
    }

    /** What stands behind {@code begin} and three octal digits, or null. */
    private static @Nullable String name(String line) {
        if (!line.startsWith(BEGIN) || line.length() < 11 || line.charAt(9) != ' ') {
            return null;
        }
        boolean octal = line.substring(6, 9).chars().allMatch(c -> c >= '0' && c <= '7');
        return octal ? line.substring(10).strip() : null;
    }

    /** The line with {@code end} when all lines before it can be part of the file, or -1. */
    private static int end(String[] lines, int start) {
        int at = start;
        while (at < lines.length && isEncoded(lines[at])) {
            at++;
        }
        return at < lines.length && at > start && lines[at].strip().equals("end") ? at : -1;
    }

    /** The first character tells how many bytes the line holds; blanks at its end may be lost, and a check sum may follow. */
    private static boolean isEncoded(String line) {
        if (line.isEmpty()) {
            return true;
        }
        int length = line.charAt(0) - ' ' & 63;
        int characters = (length + 2) / 3 * 4 + 1;
        return line.charAt(0) <= '`' && line.length() <= characters + 2 && !line.equals("end");
    }

    private static void decode(String line, ByteArrayOutputStream content) {
        int left = line.isEmpty() ? 0 : line.charAt(0) - ' ' & 63;
        for (int at = 1; left > 0; at += 4) {
            int bits = six(line, at) << 18 | six(line, at + 1) << 12 | six(line, at + 2) << 6 | six(line, at + 3);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
                content.write(bits >>> shift);
            }
        }
    }

    private static int six(String line, int at) {
        return at < line.length() ? line.charAt(at) - ' ' & 63 : 0;
    }
}
