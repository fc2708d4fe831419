package org.jixiao.review.workflow;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.review.application.HousekeepingTask;
import org.jixiao.review.application.HousekeepingTask.Rhythm;

/** What the diagram {@code housekeeping} calls, by that name: all tasks of a rhythm, one after the other. */
public final class HousekeepingSteps {

    private static final Logger LOG = Logger.getLogger(HousekeepingSteps.class.getName());

    private final Iterable<HousekeepingTask> tasks;

    /** @param tasks asked each time, so that they need not be there when the engine starts */
    HousekeepingSteps(Iterable<HousekeepingTask> tasks) {
        this.tasks = tasks;
    }

    /** Runs them; one that fails is told to the log, and the next time it runs again. */
    public void run(Rhythm rhythm) {
        for (HousekeepingTask task : tasks) {
            if (task.rhythm() == rhythm) {
                run(task);
            }
        }
    }

    private static void run(HousekeepingTask task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Housekeeping failed and is tried again next time: " + task.getClass());
        }
    }
}
