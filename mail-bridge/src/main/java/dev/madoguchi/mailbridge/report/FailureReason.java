package dev.madoguchi.mailbridge.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a mail failed, in the one-word vocabulary that Sisimai gave to the tools that count bounces. */
public final class FailureReason {

    private record Clue(String word, List<String> signs) {}

    private static final int LONGEST = 8_000;
    private static final List<Clue> CLUES = clues();
    private static final List<String> AT_ADDRESS =
            List.of("in reply to rcpt", "does not like recipient", "[rcpt_to]", "after rcpt to", ">>> rcpt");
    private static final List<String> AT_GREETING =
            List.of("after initial connection", "after ehlo", "after helo", "my name was rejected");

    private FailureReason() {}

    private static List<Clue> clues() {
        var clues = new ArrayList<Clue>();
        for (var line : resource().split("\n", -1)) {
            if (line.endsWith(":") && !line.startsWith("#")) {
                clues.add(new Clue(line.substring(0, line.length() - 1), new ArrayList<>()));
            } else if (line.startsWith(" ")) {
                var signs = Stream.of(line.split("[|]", -1)).map(String::strip).filter(sign -> !sign.isEmpty());
                clues.get(clues.size() - 1).signs().addAll(signs.toList());
            }
        }
        return List.copyOf(clues);
    }

    private static String resource() {
        try (var in = FailureReason.class.getResourceAsStream("failure-reasons.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One of Sisimai's words; {@code undefined} when nothing tells. */
    public static String word(@Nullable String status, String diagnostic, String words) {
        var said = collapsed(diagnostic);
        var told = told(said);
        var own = StatusCode.in(said);
        boolean doubtful = own != null && !own.equals(status) || "mailboxfull".equals(told) || "filtered".equals(told);
        var clear = doubtful ? null : byStatus(status, true);
        told = clear == null ? told : clear;
        told = told == null && said.isBlank() ? told(collapsed(words)) : told;
        if (hungUp(told, collapsed(words))) {
            return "blocked";
        }
        if (told != null) {
            return filtered(told, status, collapsed(words)) ? "filtered" : told;
        }
        if (!said.isEmpty() && said.length() <= 3 && said.chars().allMatch(Character::isDigit)) {
            return "mailererror";
        }
        var known = byStatus(status, false);
        return known == null ? said.isBlank() ? "undefined" : "onhold" : known;
    }

    /** Whether a mail to this address can never arrive, whatever is sent and whoever sends it. */
    public static boolean isHard(String word, @Nullable String status) {
        return switch (word) {
            case "userunknown", "hostunknown", "hasmoved" -> true;
            case "notaccept" -> status == null || status.startsWith("5");
            default -> false;
        };
    }

    /**
     * Who speaks of an unknown user under a code for something else, such as a policy, has a filter; so has who accepts an address
     * and refuses it when the mail is there, or whose mailbox is merely closed.
     */
    private static boolean filtered(String told, @Nullable String status, String words) {
        var group = status == null ? "0.0" : status.substring(2);
        if (!told.equals("userunknown") || group.equals("1.1") || named(words, AT_ADDRESS)) {
            return false;
        }
        boolean contradicted = "347".indexOf(group.charAt(0)) >= 0 && group.charAt(1) == '.';
        boolean atData = words.contains("in reply to end of data")
                || words.contains("in reply to data")
                || words.contains(">>> data ") && !words.contains("<<< 503");
        return contradicted || group.equals("2.1") || atData && !words.contains("no valid recipients");
    }

    /** Who hangs up before any address was named blocks the server that calls. */
    private static boolean hungUp(@Nullable String told, String words) {
        boolean vague = told == null || told.equals("rejected") || told.equals("hostunknown");
        return vague && named(words, AT_GREETING);
    }

    private static boolean named(String words, List<String> signs) {
        return signs.stream().anyMatch(words::contains);
    }

    private static String collapsed(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()))
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String told(String said) {
        for (var clue : CLUES) {
            if (clue.signs().stream().anyMatch(said::contains)) {
                return clue.word();
            }
        }
        return null;
    }

    /**
     * What a code says (RFC 3463).
     *
     * @param clear only the codes that servers do not use for something else as well
     */
    private static @Nullable String byStatus(@Nullable String status, boolean clear) {
        if (status == null) {
            return null;
        }
        return switch (status.substring(2)) {
            case "1.1" -> clear && status.startsWith("4") ? null : "userunknown";
            case "1.2" -> "hostunknown";
            case "1.7", "1.8" -> "rejected";
            case "2.3" -> "exceedlimit";
            case "3.2" -> "notaccept";
            case "6.0", "6.1" -> "contenterror";
            case "2.2" -> "mailboxfull";
            case "3.4" -> "mesgtoobig";
            case "4.7" -> "expired";
            case "7.20", "7.21", "7.22", "7.23", "7.24", "7.26", "7.27" -> "authfailure";
            case "7.25" -> "requireptr";
            default -> clear ? null : byVagueStatus(status.substring(2));
        };
    }

    private static @Nullable String byVagueStatus(String group) {
        return switch (group) {
            case "1.0", "1.3" -> "userunknown";
            case "1.6" -> "hasmoved";
            case "1.10" -> "userunknown";
            case "2.0" -> "filtered";
            case "2.1" -> "filtered";
            case "2.4" -> "filtered";
            case "3.1" -> "systemfull";
            case "3.0", "3.5" -> "systemerror";
            case "4.1", "4.2", "4.4", "4.6" -> "networkerror";
            case "4.3", "4.5" -> "systemerror";
            case "5.0", "5.1", "5.2", "5.4", "5.5" -> "syntaxerror";
            case "5.3" -> "toomanyconn";
            case "6.2", "6.3", "6.5", "6.6" -> "contenterror";
            case "7.1" -> "rejected";
            case "7.0", "7.5", "7.6", "7.8" -> "securityerror";
            case "7.7", "7.9", "7.13" -> "policyviolation";
            default -> null;
        };
    }
}
