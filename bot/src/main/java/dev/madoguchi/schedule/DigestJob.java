package dev.madoguchi.schedule;

import dev.madoguchi.application.report.PostDigest;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The clock says that a week is to be reported. */
@DisallowConcurrentExecution
public class DigestJob implements Job {

    private final PostDigest digest;

    public DigestJob(PostDigest digest) {
        this.digest = digest;
    }

    @Override
    public void execute(JobExecutionContext context) {
        digest.ofLastWeek();
    }
}
