package dev.madoguchi.mailbridge.encode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;

/**
 * A file's name as a parameter of a header, in the two forms that programs understand. One goes into Content-Type and the other into
 * Content-Disposition: with both in one header, many programs show the first they find, undecoded.
 */
public final class FileNameParameter {

    private static final int LONGEST_LINE = 76;
    private static final String CHARSET = "UTF-8''";
    /** Without "+", in which programs that borrow the decoding of web addresses see a blank. */
    private static final String SAFE = "!#$&-.^_`|~";

    private FileNameParameter() {}

    /** In quotes with encoded words, as old Outlook reads it, though RFC 2047 section 5 forbids it. */
    public static String forOldPrograms(String parameter, String name) {
        if (isPlain(name)) {
            return ";\r\n " + parameter + "=\"" + name + '"';
        }
        int room = EncodedWord.LONGEST - parameter.length() - "=\"\"".length();
        return ";\r\n " + parameter + "=\"" + String.join("\r\n ", EncodedWord.split(name, room)) + '"';
    }

    /** Percent-encoded and in numbered pieces (RFC 2231 sections 3 and 4). */
    public static String standard(String parameter, String name) {
        if (isPlain(name)) {
            return ";\r\n " + parameter + "=\"" + name + '"';
        }
        var pieces = new ArrayList<String>();
        int room = LONGEST_LINE - " *99*=;".length() - parameter.length() - CHARSET.length();
        var piece = new StringBuilder(CHARSET);
        for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
            var character = percent(Character.toString(name.codePointAt(at)));
            if (piece.length() + character.length() > room) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(character);
        }
        pieces.add(piece.toString());
        if (pieces.size() == 1) {
            return ";\r\n " + parameter + "*=" + pieces.get(0);
        }
        var all = new StringBuilder();
        for (int number = 0; number < pieces.size(); number++) {
            all.append(";\r\n ")
                    .append(parameter)
                    .append('*')
                    .append(number)
                    .append("*=")
                    .append(pieces.get(number));
        }
        return all.toString();
    }

    private static String percent(String character) {
        var encoded = new StringBuilder();
        for (byte b : character.getBytes(UTF_8)) {
            if (b > 0 && (Character.isLetterOrDigit(b) || SAFE.indexOf(b) >= 0)) {
                encoded.append((char) b);
            } else {
                Hex.append(encoded.append('%'), b);
            }
        }
        return encoded.toString();
    }

    /** Signs that mean something in one of the two forms are taken for that by some programs wherever they stand. */
    private static boolean isPlain(String name) {
        return name.length() <= LONGEST_LINE - 20
                && name.chars().allMatch(c -> c >= ' ' && c < 127 && "\"\\'%".indexOf(c) < 0)
                && !name.contains("=?");
    }
}
