package dev.madoguchi.mailbridge.report;

import dev.madoguchi.mailbridge.mime.MessageIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which ids the mail that failed can be found, when all of it came back, its header, or a torn or quoted piece of that. */
public final class ReturnedMail {

    private static final int MOST_CHARACTERS = 1024 * 1024;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_IDS = 50;
    private static final int MOST_FOLDED_LINES = 40;
    private static final int DEEPEST_QUOTE = 12;

    private enum Field {
        /** What a relay that gave the mail a new Message-ID kept of the old one. */
        OLD_ID,
        ID,
        ENVELOPE,
        ANSWERED,
        TO
    }

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("xoriginalmessageid", Field.OLD_ID),
            Map.entry("originalmessageid", Field.OLD_ID),
            Map.entry("xmicrosoftoriginalmessageid", Field.OLD_ID),
            Map.entry("xgoogleoriginalmessageid", Field.OLD_ID),
            Map.entry("messageid", Field.ID),
            Map.entry("internetmessageid", Field.ID),
            Map.entry("メッセージid", Field.ID),
            Map.entry("originalenvelopeid", Field.ENVELOPE),
            Map.entry("to", Field.TO),
            Map.entry("inreplyto", Field.ANSWERED),
            Map.entry("references", Field.ANSWERED));

    private final List<String> oldIds = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> envelopes = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();

    /**
     * @param parts what the report sends back, and what it says to machines
     * @param words what it says to people, which may hold a piece of the mail
     */
    public ReturnedMail(String parts, String words) {
        read(parts);
        read(words);
        Collections.reverse(answered);
    }

    /** The Message-ID that the mail left with, or null. */
    public @Nullable String id() {
        return own().stream().findFirst().orElse(null);
    }

    /** All other ids, the likelier first: names it has had on its way, then the mails it answered, newest first. */
    public List<String> references() {
        var all = new LinkedHashSet<>(own());
        all.addAll(answered);
        return all.stream().skip(own().isEmpty() ? 0 : 1).limit(MOST_IDS).toList();
    }

    /** To whom the mail that came back was addressed, as its header says it, undecoded; empty when that did not come back. */
    public List<String> recipients() {
        return recipients.stream().limit(1).toList();
    }

    private List<String> own() {
        var all = new LinkedHashSet<>(oldIds);
        all.addAll(ids);
        all.addAll(envelopes);
        return List.copyOf(all);
    }

    private void read(String text) {
        var lines = text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
                .lines()
                .limit(MOST_LINES)
                .map(ReturnedMail::unquoted)
                .toList();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var field = field(line);
            if (field != null) {
                var value = value(lines, at, line.indexOf(':') + 1);
                var found = MessageIds.in(value);
                switch (field) {
                    case OLD_ID -> oldIds.addAll(found);
                    case ID -> found.stream().findFirst().ifPresent(ids::add);
                    case ENVELOPE -> envelopes.addAll(found);
                    case ANSWERED -> answered.addAll(found);
                    case TO -> recipients.add(value);
                }
            }
        }
    }

    private static String unquoted(String line) {
        int start = 0;
        while (start < Math.min(line.length(), DEEPEST_QUOTE) && "> \t|*".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start);
    }

    private static @Nullable Field field(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || colon > 40) {
            return null;
        }
        var name = line.substring(0, colon).toLowerCase(Locale.ROOT).replaceAll("[-_* ]", "");
        return FIELDS.get(name);
    }

    /** With what is folded: the lines below while nothing is said yet, an id is not closed, or another one begins. */
    private static String value(List<String> lines, int at, int start) {
        var value = new StringBuilder(lines.get(at).substring(start).strip());
        for (int next = at + 1; next < Math.min(lines.size(), at + MOST_FOLDED_LINES); next++) {
            var line = lines.get(next);
            boolean open = value.lastIndexOf("<") > value.lastIndexOf(">");
            if (line.isBlank() || !(value.isEmpty() || open || line.startsWith("<")) || field(line) != null) {
                break;
            }
            value.append(' ').append(line.strip());
        }
        return value.toString();
    }
}
