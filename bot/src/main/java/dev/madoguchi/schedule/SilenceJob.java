package dev.madoguchi.schedule;

import dev.madoguchi.application.intake.TellSilence;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The clock says that it is time to look whether every mailbox is read. */
@DisallowConcurrentExecution
public class SilenceJob implements Job {

    private final TellSilence tell;

    public SilenceJob(TellSilence tell) {
        this.tell = tell;
    }

    @Override
    public void execute(JobExecutionContext context) {
        tell.ofMailboxes();
    }
}
