package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "Best regards" and below it not only a name but who that is: a signature without a line of its own. */
final class Closings {

    private static final int LONGEST_LINE = 120;
    private static final int SHORT = 12;
    private static final int ENOUGH = 3;

    private static final Set<String> CLOSINGS = Set.of("""
            regards | best regards | kind regards | kindest regards | warm regards | with regards | with kind regards
            with best regards | many regards | thanks and regards | thanks & regards | best wishes | sincerely
            yours sincerely | sincerely yours | yours faithfully | yours truly | respectfully | cordially | all the best
            mit freundlichen grüßen | mit freundlichen grüssen | freundliche grüße | freundliche grüsse | viele grüße
            beste grüße | herzliche grüße | mit freundlichem gruß | mfg | mit besten grüßen | viele grüsse | beste grüsse
            cordialement | bien cordialement | très cordialement | sincères salutations | meilleures salutations
            bien à vous | salutations distinguées | atentamente | un saludo | saludos | saludos cordiales | cordialmente
            atenciosamente | cumprimentos | com os melhores cumprimentos | melhores cumprimentos | cordiali saluti
            distinti saluti | un cordiale saluto | met vriendelijke groet | met vriendelijke groeten | vriendelijke groet
            hartelijke groeten | med venlig hilsen | venlig hilsen | bedste hilsner | mvh | med vennlig hilsen
            vennlig hilsen | med vänliga hälsningar | vänliga hälsningar | vänlig hälsning | ystävällisin terveisin
            terveisin | z poważaniem | pozdrawiam | s pozdravem | s pozdravom | üdvözlettel | tisztelettel | cu stimă
            cu respect | s poštovanjem | lep pozdrav | saygılarımla | iyi çalışmalar | με εκτίμηση | с уважением
            с наилучшими пожеланиями | з повагою | с уважение | 此致 | 敬具 | 草々 | 以上
            """.strip().split(" *[|\n] *"));

    private Closings() {}

    /** The closing within {@code [from, end)} below which a whole signature stands, or {@code end}. */
    static int start(List<String> lines, int from, int end) {
        for (int at = from; at < end; at++) {
            if (isClosing(lines.get(at)) && isSignature(lines, at + 1, end)) {
                return at;
            }
        }
        return end;
    }

    private static boolean isClosing(String line) {
        var words = line.strip().toLowerCase(Locale.ROOT);
        int end = words.length();
        while (end > 0 && ",.!;、。，！".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < 50 && CLOSINGS.contains(words.substring(0, end).strip());
    }

    /** Someone's name and lines that tell how to reach him; below those there may be all that lawyers ask for. */
    private static boolean isSignature(List<String> lines, int start, int end) {
        int texts = 0;
        int clues = 0;
        for (int at = start; at < end; at++) {
            var line = lines.get(at).strip();
            var lower = line.toLowerCase(Locale.ROOT);
            boolean says =
                    line.endsWith("?") || line.endsWith("？") || lower.startsWith("ps") || lower.startsWith("p.s");
            if (says || Separators.isQuoted(line) || clues < ENOUGH && line.length() > LONGEST_LINE) {
                return false;
            }
            texts += line.isEmpty() ? 0 : 1;
            clues += Signatures.hasClue(lines, at, at + 1) ? 1 : 0;
        }
        return texts >= 2 && (texts <= SHORT ? clues > 0 : clues >= ENOUGH);
    }
}
