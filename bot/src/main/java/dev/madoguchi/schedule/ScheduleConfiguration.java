package dev.madoguchi.schedule;

import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.report.DigestZones;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.ZoneId;
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

    @Bean
    JobDetail digestJob() {
        return JobBuilder.newJob(DigestJob.class)
                .withIdentity("digest")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger digestTrigger(
            JobDetail digestJob, DigestProperties properties, DigestZones zones, SupportMailboxes mailboxes) {
        return TriggerBuilder.newTrigger()
                .forJob(digestJob)
                .withIdentity("digest")
                .withSchedule(made("desk.digest.cron", properties.cron(), "Monday at nine is \"0 0 9 ? * MON\".")
                        .inTimeZone(TimeZone.getTimeZone(zone(zones, mailboxes))))
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
            JobDetail morningJob, MorningProperties properties, DigestZones zones, SupportMailboxes mailboxes) {
        return TriggerBuilder.newTrigger()
                .forJob(morningJob)
                .withIdentity("morning")
                .withSchedule(
                        made("desk.morning.cron", properties.cron(), "Nine on working days is \"0 0 9 ? * MON-FRI\".")
                                .inTimeZone(TimeZone.getTimeZone(zone(zones, mailboxes))))
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
    DigestZones digestZones(DigestProperties properties, SupportMailboxes mailboxes) {
        return new DigestZones(properties.zone(), mailboxes);
    }

    private static ZoneId zone(DigestZones zones, SupportMailboxes mailboxes) {
        return zones.of(mailboxes.channels().get(0));
    }
}
