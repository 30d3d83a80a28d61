package dev.madoguchi.schedule;

import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.domain.DigestTexts;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** When each channel gets its digests. */
public class DigestTimes {

    /** Of what was missed for longer, only the last ones are made up for. */
    private static final int MOST = 8;

    private final DigestPlans plans;
    private final List<Configured> configured = new ArrayList<>();

    private record Configured(String channel, Length length, String cron) {}

    /** Weeks or months of a channel. */
    record Entry(String channel, Length length, CronExpression times) {

        /** The times after that one up to now, the last ones if there are many. */
        List<Instant> between(Instant after, Instant now) {
            var due = new ArrayList<Instant>();
            var next = times.getNextValidTimeAfter(Date.from(after));
            while (next != null && !next.toInstant().isAfter(now)) {
                due.add(next.toInstant());
                next = times.getNextValidTimeAfter(next);
            }
            return due.subList(Math.max(0, due.size() - MOST), due.size());
        }
    }

    DigestTimes(DigestProperties properties, DigestPlans plans) {
        this.plans = plans;
        for (var channel : plans.all()) {
            var own = own(properties, channel);
            var key = own == null ? "desk.digest" : "desk.digest.channels." + channel;
            var weekly = own == null || own.cron() == null ? properties.cron() : own.cron();
            var monthly = own == null || own.monthly() == null ? properties.monthly() : own.monthly();
            add(channel, Length.WEEK, weekly, key + ".cron", "Monday at nine is \"0 0 9 ? * MON\".");
            add(channel, Length.MONTH, monthly, key + ".monthly", "The first at nine is \"0 0 9 1 * ?\".");
        }
    }

    private static DigestProperties.@Nullable Channel own(DigestProperties properties, String channel) {
        return properties.channels().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(channel))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** As they are now: for the weeks of a channel what admins set in Slack goes before the configuration. */
    List<Entry> entries() {
        return configured.stream().flatMap(this::today).toList();
    }

    private Stream<Entry> today(Configured digest) {
        var set = DigestTexts.cron(plans.set().apply(digest.channel));
        var cron = digest.length == Length.WEEK ? set.orElse(digest.cron) : digest.cron;
        if (cron.isBlank() || cron.equals(DigestTexts.NEVER)) {
            return Stream.of();
        }
        try {
            var times = new CronExpression(cron);
            times.setTimeZone(TimeZone.getTimeZone(plans.of(digest.channel).zone()));
            return Stream.of(new Entry(digest.channel, digest.length, times));
        } catch (ParseException e) {
            throw new IllegalStateException(cron, e);
        }
    }

    /** A hyphen, as an empty text, turns it off for a channel. */
    private void add(String channel, Length length, @Nullable String cron, String key, String example) {
        var text = Objects.requireNonNullElse(cron, "");
        if (!text.isBlank() && !text.equals(DigestTexts.NEVER) && !CronExpression.isValidExpression(text)) {
            throw new NotConfigured(key + " is no time that Quartz understands: \"" + cron + "\". " + example);
        }
        configured.add(new Configured(channel, length, text));
    }
}
