package dev.madoguchi.schedule;

import dev.madoguchi.application.SilentCustomers;
import dev.madoguchi.application.Snooze;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The clock says that it is time to look which inquiries come up again, snoozed or with a silent customer; each by itself. */
@DisallowConcurrentExecution
public class WakeJob implements Job {

    private final Snooze snooze;
    private final SilentCustomers silent;

    public WakeJob(Snooze snooze, SilentCustomers silent) {
        this.snooze = snooze;
        this.silent = silent;
    }

    @Override
    public void execute(JobExecutionContext context) {
        OneByOne.each(snooze.due(), snooze::wakeIfDue);
        OneByOne.each(silent.due(), silent::comeUpIfDue);
    }
}
