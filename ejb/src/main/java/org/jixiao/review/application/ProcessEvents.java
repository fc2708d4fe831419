package org.jixiao.review.application;

import java.util.Optional;
import org.jixiao.target.model.Stage;

/**
 * What the process tells the domain as it leads a table on, always within the transaction of the step that caused it.
 * The workflow module calls it from its listeners; the inbox and the table's stage follow from it.
 */
public interface ProcessEvents {

    /** A task waits for somebody at the stage. */
    void taskArrived(long tableId, Stage stage, String taskId);

    /** The task is no longer there: completed, or taken away. */
    void taskLeft(String taskId);

    /** The table stands at a stage where nobody has a task: approved, closed or stopped. */
    void stageReached(long tableId, Stage stage);

    /** Whether the table's region passes the stage over, asked anew at each step so that rules may change in mid-year. */
    boolean passesOver(long tableId, Stage stage);

    /** The stage where the table stands, if there is such a table. */
    Optional<Stage> stageOf(long tableId);
}
