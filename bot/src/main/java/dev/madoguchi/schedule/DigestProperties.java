package dev.madoguchi.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the desk reports, and what.
 *
 * @param cron when weeks are reported, as Quartz reads it, in the zone
 * @param monthly when months are; without it they are not
 * @param zone in which weeks begin; without it Tokyo's for Japanese channels and UTC for others
 * @param people whether figures of people are shown
 * @param channels what is different in some, by their ids
 */
@ConfigurationProperties("desk.digest")
public record DigestProperties(
        @DefaultValue("0 0 9 ? * MON") String cron,
        @Nullable String monthly,
        @Nullable ZoneId zone,
        @DefaultValue("true") boolean people,
        @DefaultValue Map<String, Channel> channels) {

    /**
     * One channel; what is left out is as for all.
     *
     * @param mailboxes what is counted there; without it those whose cards stand there
     */
    public record Channel(
            @Nullable String cron,
            @Nullable String monthly,
            @Nullable ZoneId zone,
            @Nullable Locale language,
            @Nullable Boolean people,
            @Nullable List<String> mailboxes) {}
}
