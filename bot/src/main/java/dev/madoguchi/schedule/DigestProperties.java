package dev.madoguchi.schedule;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the desk reports.
 *
 * @param cron as Quartz reads it, in the zone
 * @param zone in which weeks begin; without it Tokyo's for Japanese channels and UTC for others
 */
@ConfigurationProperties("desk.digest")
public record DigestProperties(
        @DefaultValue("0 0 9 ? * MON") String cron,
        @Nullable ZoneId zone) {}
