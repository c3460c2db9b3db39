package org.markwarden.console.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Quartz's view of a beat: never twice at once. */
@DisallowConcurrentExecution
final class BeatJob implements Job {
    private final BeatRun run;

    BeatJob(BeatRun run) {
        this.run = run;
    }

    @Override
    public void execute(JobExecutionContext context) {
        run.call();
    }
}
