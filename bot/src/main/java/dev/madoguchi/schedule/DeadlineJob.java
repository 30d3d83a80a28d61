package dev.madoguchi.schedule;

import dev.madoguchi.application.RemindOverdue;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The clock says that it is time to look for customers who wait too long. */
@DisallowConcurrentExecution
public class DeadlineJob implements Job {

    private final RemindOverdue remind;

    public DeadlineJob(RemindOverdue remind) {
        this.remind = remind;
    }

    @Override
    public void execute(JobExecutionContext context) {
        remind.ofAll();
    }
}
