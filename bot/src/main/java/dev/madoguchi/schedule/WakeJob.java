package dev.madoguchi.schedule;

import dev.madoguchi.application.SilentCustomers;
import dev.madoguchi.application.Snooze;
import dev.madoguchi.domain.InquiryId;
import java.util.List;
import java.util.function.Consumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock says that it is time to look which inquiries come up again, snoozed or with a silent customer; each by itself. */
@DisallowConcurrentExecution
public class WakeJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(WakeJob.class);

    private final Snooze snooze;
    private final SilentCustomers silent;

    public WakeJob(Snooze snooze, SilentCustomers silent) {
        this.snooze = snooze;
        this.silent = silent;
    }

    @Override
    public void execute(JobExecutionContext context) {
        each(snooze.due(), snooze::wakeIfDue);
        each(silent.due(), silent::comeUpIfDue);
    }

    private static void each(List<InquiryId> due, Consumer<InquiryId> comesUp) {
        for (var id : due) {
            try {
                comesUp.accept(id);
            } catch (RuntimeException e) {
                log.error("Inquiry {} is due and does not come up", id, e);
            }
        }
    }
}
