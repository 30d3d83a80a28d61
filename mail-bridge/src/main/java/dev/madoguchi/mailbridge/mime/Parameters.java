package dev.madoguchi.mailbridge.mime;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.EncodedWords;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The value and the parameters of Content-Type and Content-Disposition (RFC 2045, RFC 2231), decoded. */
public final class Parameters {

    private static final int MOST_PARAMETERS = 200;
    private static final int WHOLE = -1;

    private final String value;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();

    private final Set<String> doubled = new HashSet<>();

    private record Piece(String text, boolean percent) {}

    /** Reads {@code value; name=text; name*0*=utf-8''te%78; name*1=t}. Never throws. */
    public Parameters(String header) {
        int semicolon = header.indexOf(';');
        value = (semicolon < 0 ? header : header.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        int at = semicolon < 0 ? header.length() : semicolon + 1;
        int count = 0;
        while (at < header.length() && count++ < MOST_PARAMETERS) {
            at = parameter(header, at);
        }
        pieces.forEach((name, parts) -> {
            var inOrder = inOrder(parts);
            if (!inOrder.isEmpty()) {
                parameters.put(name, joined(inOrder));
            }
        });
    }

    /** What stands before the first semicolon, in lower case. */
    public String value() {
        return value;
    }

    public @Nullable String get(String name) {
        return parameters.get(name);
    }

    private int parameter(String header, int start) {
        int equals = start;
        while (equals < header.length() && header.charAt(equals) != '=' && header.charAt(equals) != ';') {
            equals++;
        }
        if (equals == header.length() || header.charAt(equals) == ';') {
            return equals + 1;
        }
        var name = header.substring(start, equals).strip().toLowerCase(Locale.ROOT);
        int at = equals + 1;
        while (at < header.length() && header.charAt(at) <= ' ') {
            at++;
        }
        var text = new StringBuilder();
        if (at < header.length() && header.charAt(at) == '"') {
            at = quoted(header, at + 1, text);
        }
        int end = header.indexOf(';', at);
        end = end < 0 ? header.length() : end;
        if (text.isEmpty()) {
            text.append(
                    header.substring(Math.min(at, end), end).replace("\"", "").strip());
        }
        keep(name, text.toString());
        return end + 1;
    }

    /** A backslash makes the next character an ordinary one (RFC 5322 section 3.2.4), but not in the path of a Windows file. */
    private static int quoted(String header, int start, StringBuilder text) {
        boolean isPath = header.startsWith(":\\", start + 1) || header.startsWith("\\\\", start);
        int at = start;
        while (at < header.length() && header.charAt(at) != '"') {
            if (header.charAt(at) == '\\' && at + 1 == header.length()) {
                break;
            }
            boolean pair = header.charAt(at) == '\\' && (!isPath || "\"\\".indexOf(header.charAt(at + 1)) >= 0);
            at += pair ? 1 : 0;
            text.append(header.charAt(at++));
        }
        return Math.min(at + 1, header.length());
    }

    private void keep(String name, String text) {
        int star = name.indexOf('*');
        if (star < 0) {
            parameters.putIfAbsent(name, EncodedWords.decode(text));
            return;
        }
        var rest = name.substring(star + 1);
        boolean percent = rest.isEmpty() || rest.endsWith("*");
        var digits = rest.endsWith("*") ? rest.substring(0, rest.length() - 1) : rest;
        boolean whole = rest.isEmpty();
        if (!whole && !digits.matches("0|[1-9]\\d{0,2}")) {
            return;
        }
        int number = whole ? WHOLE : Integer.parseInt(digits);
        var known = pieces.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>());
        if (known.containsKey(number)) {
            doubled.add(name.substring(0, star)); // what follows belongs to a second value, which somebody slipped in
        }
        if (whole || !doubled.contains(name.substring(0, star))) {
            known.putIfAbsent(number, new Piece(text, percent));
        }
    }

    /** {@code name*=} says it all; {@code name*0=, name*1=} count without a gap, or what follows the gap is foreign. */
    private static List<Piece> inOrder(TreeMap<Integer, Piece> parts) {
        var whole = parts.get(WHOLE);
        if (whole != null) {
            return List.of(whole);
        }
        var pieces = new ArrayList<Piece>();
        for (var piece = parts.get(0); piece != null; piece = parts.get(pieces.size())) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static String joined(List<Piece> parts) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        boolean encoded = false;
        for (var piece : parts) {
            var text = piece.text();
            int quote = first && piece.percent() ? text.indexOf('\'') : -1;
            int second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
            if (second >= 0) {
                charset = text.substring(0, quote);
                text = text.substring(second + 1);
            }
            encoded |= piece.percent();
            bytes.writeBytes(piece.percent() ? unpercented(text) : text.getBytes(StandardCharsets.UTF_8));
            first = false;
        }
        var text = Charsets.decode(bytes.toByteArray(), charset).text();
        return encoded ? text : EncodedWords.decode(text);
    }

    private static byte[] unpercented(String text) {
        var source = text.getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream(source.length);
        for (int at = 0; at < source.length; at++) {
            int high = at + 2 < source.length ? Character.digit(source[at + 1], 16) : -1;
            int low = at + 2 < source.length ? Character.digit(source[at + 2], 16) : -1;
            if (source[at] == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                at += 2;
            } else {
                bytes.write(source[at]);
            }
        }
        return bytes.toByteArray();
    }
}
