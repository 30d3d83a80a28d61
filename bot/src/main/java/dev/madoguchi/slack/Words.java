package dev.madoguchi.slack;

import dev.madoguchi.domain.Refusal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** What the desk says, in the language of the channel: {@code words.properties}, {@code words_ja.properties}. */
public final class Words {

    private static final DateTimeFormatter FALLBACK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    /** More of what somebody typed is not repeated to them. */
    private static final int DETAIL = 300;

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(
                "dev.madoguchi.slack.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(Locale language) {
        return new Words(language);
    }

    public String get(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), language).format(details);
    }

    /** A rule that said no; of its details only a mention is alive. */
    public String of(Refusal refusal) {
        return refusal(refusal, detail -> isMention(detail) ? detail : SlackText.inert(detail, DETAIL));
    }

    /** The same below an input, where nothing is read as markup. */
    public String inForm(Refusal refusal) {
        return refusal(refusal, detail -> SlackText.start(SlackText.visible(detail), DETAIL));
    }

    private String refusal(Refusal refusal, UnaryOperator<String> shown) {
        var details = refusal.details().stream()
                .map(detail -> detail instanceof String said ? shown.apply(said) : detail)
                .toArray();
        return get("refusal." + refusal.rule().name(), details);
    }

    private static boolean isMention(String detail) {
        return detail.startsWith("<@")
                && detail.endsWith(">")
                && detail.substring(2, detail.length() - 1).chars().allMatch(Character::isLetterOrDigit);
    }

    /** A time that each reader sees in their own zone, such as {@code <!date^…^{time}|…>}. */
    public String time(Instant instant, String format) {
        return "<!date^" + instant.getEpochSecond() + "^" + format + "|"
                + FALLBACK.format(instant.atOffset(ZoneOffset.UTC)) + ">";
    }

    /** A length of time as people say it: "25 min", "3 h", "2 d". */
    public String duration(Duration time) {
        if (time.toMinutes() < 60) {
            return get("minutes", time.toMinutes());
        }
        if (time.toHours() < 48) {
            return get("hours", time.toHours(), time.toMinutesPart());
        }
        return get("days", time.toDays(), time.toHoursPart());
    }

    public Locale language() {
        return language;
    }
}
