package dev.madoguchi.schedule;

import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the desk and their times; a firing that was missed is made up for, once. */
@Configuration
@EnableConfigurationProperties({DigestProperties.class, MorningProperties.class})
class ScheduleConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 10;

    @Bean
    JobDetail digestJob() {
        return JobBuilder.newJob(DigestJob.class)
                .withIdentity("digest")
                .storeDurably()
                .build();
    }

    /** The next look finds what a missed one would have found. */
    @Bean
    Trigger digestTrigger(JobDetail digestJob) {
        return TriggerBuilder.newTrigger()
                .forJob(digestJob)
                .withIdentity("digest")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS_BETWEEN_LOOKS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Bean
    JobDetail morningJob() {
        return JobBuilder.newJob(MorningJob.class)
                .withIdentity("morning")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger morningTrigger(
            JobDetail morningJob, MorningProperties properties, DigestPlans plans, SupportMailboxes mailboxes) {
        return TriggerBuilder.newTrigger()
                .forJob(morningJob)
                .withIdentity("morning")
                .withSchedule(
                        made("desk.morning.cron", properties.cron(), "Nine on working days is \"0 0 9 ? * MON-FRI\".")
                                .inTimeZone(TimeZone.getTimeZone(zone(plans, mailboxes))))
                .build();
    }

    /** A time that was missed is made up for, once. */
    private static CronScheduleBuilder made(String key, String cron, String example) {
        if (!CronExpression.isValidExpression(cron)) {
            throw new NotConfigured(key + " is no time that Quartz understands: \"" + cron + "\". " + example);
        }
        return CronScheduleBuilder.cronSchedule(cron).withMisfireHandlingInstructionFireAndProceed();
    }

    @Bean
    JobDetail silenceJob() {
        return JobBuilder.newJob(SilenceJob.class)
                .withIdentity("silence")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger silenceTrigger(JobDetail silenceJob) {
        return everyMinute(silenceJob, "silence");
    }

    @Bean
    JobDetail deadlineJob() {
        return JobBuilder.newJob(DeadlineJob.class)
                .withIdentity("deadline")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger deadlineTrigger(JobDetail deadlineJob) {
        return everyMinute(deadlineJob, "deadline");
    }

    @Bean
    JobDetail moveJob() {
        return JobBuilder.newJob(MoveJob.class)
                .withIdentity("move")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger moveTrigger(JobDetail moveJob) {
        return everyMinute(moveJob, "move");
    }

    /** What was missed need not be made up for: the next look sees the same. */
    private static Trigger everyMinute(JobDetail job, String name) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(name)
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Bean
    JobDetail wakeJob() {
        return JobBuilder.newJob(WakeJob.class)
                .withIdentity("wake")
                .storeDurably()
                .build();
    }

    /** The next look finds what a missed one would have found. */
    @Bean
    Trigger wakeTrigger(JobDetail wakeJob) {
        return TriggerBuilder.newTrigger()
                .forJob(wakeJob)
                .withIdentity("wake")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Bean
    DigestTimes digestTimes(DigestProperties properties, DigestPlans plans) {
        return new DigestTimes(properties, plans);
    }

    /** Ids of Slack are in capitals; environment variables lose them. */
    @Bean
    DigestPlans digestPlans(DigestProperties properties, SupportMailboxes mailboxes, LiveSettings live) {
        var channels = new LinkedHashMap<String, DigestPlans.Own>();
        properties.channels().forEach((channel, own) -> {
            var counted = own.mailboxes();
            if (counted != null) {
                counted.forEach(name -> exists(name, channel, mailboxes));
            }
            channels.put(
                    channel.toUpperCase(Locale.ROOT),
                    new DigestPlans.Own(own.zone(), own.language(), own.people(), counted));
        });
        return new DigestPlans(
                properties.zone(),
                properties.people(),
                channels,
                mailboxes,
                channel -> live.inSlack(Setting.digestOf(channel)).texts());
    }

    private static void exists(String mailbox, String channel, SupportMailboxes mailboxes) {
        if (mailboxes.all().stream().noneMatch(known -> known.name().equals(mailbox))) {
            throw new NotConfigured("desk.digest.channels." + channel + ".mailboxes has \"" + mailbox
                    + "\", which is no name under desk.mailboxes.");
        }
    }

    private static ZoneId zone(DigestPlans plans, SupportMailboxes mailboxes) {
        return plans.of(mailboxes.channels().get(0)).zone();
    }
}
