package dev.madoguchi.schedule;

import dev.madoguchi.application.category.MoveMerged;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every minute: inquiries whose category was merged into another get the one that is left. */
@DisallowConcurrentExecution
public class MoveJob implements Job {

    private final MoveMerged merged;

    public MoveJob(MoveMerged merged) {
        this.merged = merged;
    }

    @Override
    public void execute(JobExecutionContext context) {
        merged.all();
    }
}
