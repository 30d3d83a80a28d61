package dev.madoguchi.schedule;

import dev.madoguchi.application.Snooze;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock says that it is time to look which snoozed inquiries come up again; one that cannot does not keep the others. */
@DisallowConcurrentExecution
public class WakeJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(WakeJob.class);

    private final Snooze snooze;

    public WakeJob(Snooze snooze) {
        this.snooze = snooze;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (var id : snooze.due()) {
            try {
                snooze.wakeIfDue(id);
            } catch (RuntimeException e) {
                log.error("Inquiry {} is due and does not wake", id, e);
            }
        }
    }
}
