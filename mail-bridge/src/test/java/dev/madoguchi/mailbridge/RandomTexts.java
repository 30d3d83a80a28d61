package dev.madoguchi.mailbridge;

import java.util.List;
import java.util.Random;

/** What people and attackers type: many scripts, emoji, marks of direction, control characters, halves of pairs; the same for the same seed. */
final class RandomTexts {

    private static final List<String> PIECES = List.of(("""
            Hello|Re:|invoice|0123456789|ü|é|ß|日本語|髙﨑|①㈱|ｶﾀｶﾅ|お問い合わせ|が|\u3099|שלום|مرحبا|😀|👨\u200D👩\u200D👧|🇯🇵|𠮷|\
            \u202E|\u200F|\u200B|\u00AD|\uFEFF|\uFFFD|\uFFFF| |  |,|;|:|<|>|@|"|\\|'|(|)|[|]|=|=?|?=|=?UTF-8?B?SGk=?=|%|%0D%0A|*|_|.|-|/|~|\
            From |eve@example.org|Bcc: eve@example.org|--=_|&amp;""").split("\\|"));

    private static final List<String> CONTROLS =
            List.of(("\r\nBcc: eve@example.org|\r|\n|\0|\7|\33[31m|\177|\u0085|\u009F|\u2028|\u2029|\t").split("\\|"));

    private final Random random;

    RandomTexts(long seed) {
        random = new Random(seed);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** One line without control characters. */
    String line(int longest) {
        var line = new StringBuilder();
        int length = once(10) ? longest : random.nextInt(Math.min(longest, 60));
        while (line.length() < length) {
            line.append(piece());
        }
        line.setLength(Math.min(line.length(), longest));
        return line.toString();
    }

    /** A line that has a control character somewhere. */
    String hostileLine() {
        var line = new StringBuilder(line(60));
        return line.insert(random.nextInt(line.length() + 1), CONTROLS.get(random.nextInt(CONTROLS.size())))
                .toString();
    }

    /** Never blank: some lines, one of them now and then very long, with all there is. */
    String body() {
        var body = new StringBuilder("Anna,\n");
        for (int lines = random.nextInt(8); lines >= 0; lines--) {
            body.append(once(20) ? hostileLine() : line(once(50) ? 3_000 : 120));
            body.append(once(9) ? "\r\n" : once(9) ? " \n" : once(20) ? ".\n" : "\n");
        }
        return body.toString();
    }

    byte[] bytes(int longest) {
        var bytes = new byte[random.nextInt(longest)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String piece() {
        return switch (random.nextInt(12)) {
            case 0 -> Character.toString(0xD800 + random.nextInt(0x800));
            case 1 -> Character.toString(0xA0 + random.nextInt(0xD000)).replaceAll("[\u2028\u2029]", "\u2027");
            case 2 -> Character.toString(0x10000 + random.nextInt(0xD0000));
            case 3, 4 -> Character.toString(' ' + random.nextInt(95));
            default -> PIECES.get(random.nextInt(PIECES.size()));
        };
    }
}
