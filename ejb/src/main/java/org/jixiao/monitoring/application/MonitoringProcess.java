package org.jixiao.monitoring.application;

import java.util.List;
import java.util.Map;
import org.jixiao.monitoring.model.SheetStep;
import org.jspecify.annotations.Nullable;

/**
 * The process that leads each monitoring sheet, as the use cases see it. The workflow module implements it with the engine.
 * Every call joins the caller's transaction and answers where the work waits now; the sheet follows.
 */
public interface MonitoringProcess {

    /** Starts the way of new sheets, all in one go; where each waits, by its id. */
    Map<Long, Waiting> begin(List<Long> sheetIds);

    /** The person at the task is done: the work goes to the next step. */
    Waiting forward(String taskId);

    /** The work goes back from a review to the unit. */
    Waiting back(String taskId);

    /**
     * Where the work waits.
     *
     * @param taskId the task; null where nobody has to act any more
     */
    record Waiting(SheetStep step, @Nullable String taskId) {}
}
