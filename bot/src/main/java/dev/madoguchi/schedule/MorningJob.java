package dev.madoguchi.schedule;

import dev.madoguchi.application.report.TellAccount;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The clock says that it is morning. */
@DisallowConcurrentExecution
public class MorningJob implements Job {

    private final TellAccount tell;

    public MorningJob(TellAccount tell) {
        this.tell = tell;
    }

    @Override
    public void execute(JobExecutionContext context) {
        tell.inTheMorning();
    }
}
