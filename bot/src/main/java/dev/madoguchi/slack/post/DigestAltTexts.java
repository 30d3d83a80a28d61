package dev.madoguchi.slack.post;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.stream.Collectors;

/** What the pictures of a digest show, for whoever does not see them. */
final class DigestAltTexts {

    private static final int HOURS = 24;
    private static final int SHOWN_RELEASES = 20;

    private DigestAltTexts() {}

    /** What the picture of the categories marks; empty if it marks nothing. */
    static String releases(DigestShown shown) {
        var words = shown.words();
        var releases = shown.figures().beside().releases();
        var told = releases.stream()
                .skip(Math.max(0, releases.size() - SHOWN_RELEASES))
                .map(release -> DigestText.shortened(release.name()) + " (" + release.day() + ")")
                .collect(Collectors.joining(words.get("digest.list-separator")));
        return releases.isEmpty() ? "" : " " + words.get("digest.alt-releases", told);
    }

    /** The reported week, and the one before. */
    static String times(DigestShown shown) {
        var words = shown.words();
        var numbers = new DigestNumbers(words);
        var weeks = shown.figures().weeks();
        var now = weeks.get(weeks.size() - 1).firstResponse().business();
        var before = weeks.get(weeks.size() - 2).firstResponse().business();
        return words.get("digest.alt-times", weeks.size()) + " "
                + (now.n() == 0
                        ? ""
                        : words.get("digest.alt-times-now", numbers.duration(now.median()), numbers.duration(now.p90()))
                                + " ")
                + (before.n() == 0 ? "" : words.get("digest.alt-times-before", numbers.duration(before.median())));
    }

    /** The fullest hour, and the sum. */
    static String hours(DigestShown shown) {
        var words = shown.words();
        var perHour = shown.figures().perHour();
        int fullest = 0;
        int sum = 0;
        for (int hour = 0; hour < perHour.size(); hour++) {
            fullest = perHour.get(hour) > perHour.get(fullest) ? hour : fullest;
            sum += perHour.get(hour);
        }
        var day = DayOfWeek.of(fullest / HOURS + 1).getDisplayName(TextStyle.FULL, words.language());
        return words.get("digest.alt-hours", sum, day, fullest % HOURS, perHour.isEmpty() ? 0 : perHour.get(fullest));
    }
}
