package dev.madoguchi.schedule;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When each channel is told what became of its mails.
 *
 * @param cron as Quartz reads it, in the zone of the digest
 */
@ConfigurationProperties("desk.morning")
record MorningProperties(@DefaultValue("0 0 9 ? * MON-FRI") String cron) {}
