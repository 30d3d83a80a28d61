package dev.madoguchi.schedule;

import dev.madoguchi.application.RemindOverdue;
import dev.madoguchi.application.report.ValidLevels;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The clock says that it is time to look for customers who wait too long, and to note what was promised to them meanwhile. */
@DisallowConcurrentExecution
public class DeadlineJob implements Job {

    private final ValidLevels levels;
    private final RemindOverdue remind;

    public DeadlineJob(ValidLevels levels, RemindOverdue remind) {
        this.levels = levels;
        this.remind = remind;
    }

    @Override
    public void execute(JobExecutionContext context) {
        levels.keep();
        OneByOne.each(remind.due(), remind::ifDue);
    }
}
