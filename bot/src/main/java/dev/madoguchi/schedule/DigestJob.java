package dev.madoguchi.schedule;

import dev.madoguchi.application.report.PostDigest;
import java.time.InstantSource;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock says that it is time to look which digests are due: whatever its time was since the last one, even if nobody looked then.
 * One that cannot be made does not keep the others.
 */
@DisallowConcurrentExecution
public class DigestJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(DigestJob.class);

    private final DigestTimes times;
    private final PostDigest digest;
    private final InstantSource clock;

    public DigestJob(DigestTimes times, PostDigest digest, InstantSource clock) {
        this.times = times;
        this.digest = digest;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (var entry : times.entries()) {
            try {
                var since = digest.reportedUntil(entry.channel(), entry.length());
                digest.due(entry.channel(), entry.length(), entry.between(since, clock.instant()));
            } catch (RuntimeException e) {
                log.error("The digest of {} cannot be made", entry.channel(), e);
            }
        }
    }
}
