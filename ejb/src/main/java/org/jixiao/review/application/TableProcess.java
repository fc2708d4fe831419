package org.jixiao.review.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The process that leads a table through its year, as the use cases see it. The workflow module implements it with the
 * engine; nothing else knows that there is one. Every call joins the caller's transaction; what
 * does not fit where the table stands is refused as a conflict.
 */
public interface TableProcess {

    /**
     * Starts the year of new tables, all in one go.
     *
     * @param from where their year begins: DRAFT, where the unit has the first task, or what a file brings along: APPROVED
     *     or SELF_EVALUATION
     */
    void begin(List<Long> tableIds, Stage from);

    /** The person at the task is done: the work goes to the next stage that the region does not pass over. */
    void forward(String taskId);

    /**
     * The people at the tasks are done, all of them or, when one cannot go on, none. One command for all, so that the engine
     * reads and writes them together; it belongs to the caller's transaction even where a job of the engine has called.
     */
    void forward(List<String> taskIds);

    /** The work goes back from the task to an earlier stage. */
    void back(String taskId, Stage earlier);

    /**
     * One person is asked for an opinion while the work waits at the task (加签): a task of that person's own, which goes
     * with the task it belongs to.
     *
     * @return the id of the person's own task
     */
    String ask(String taskId, long accountId);

    /** The opinion is given, or no longer wanted. */
    void answered(String opinionTaskId);

    /** The year end is opened for an approved table (年末自评开放): the self-evaluation begins. */
    void openYearEnd(long tableId);

    /**
     * The same for many, in one command.
     *
     * @return those that do not wait for it, with which nothing was done
     */
    Set<Long> openYearEnds(List<Long> tableIds);

    /** An approved table is stopped (停用): it waits to be resumed, and no year end is opened for it. */
    void stop(long tableId);

    /** A stopped table is resumed (恢复): it stands approved again. */
    void resume(long tableId);

    /** The approval of an approved table is void (撤销批复): it waits for the approver again. */
    void reconsider(long tableId);

    /** The same for many, all of them or none, in one command. */
    void reconsider(List<Long> tableIds);

    /** Starts an adjustment (调整): it is set like any table and is done with its approval. */
    void beginAdjustment(long tableId);

    /** An adjustment is given up before it is approved (撤销调整): nobody has work with it any more. */
    void discardAdjustment(long tableId);

    /** Where the table stands, drawn. */
    Diagram diagram(long tableId);

    /**
     * A process diagram with the way a table has gone.
     *
     * @param bpmn the diagram's BPMN 2.0 XML with its layout
     * @param current the ids of the activities where the table stands now
     * @param passed the ids of the activities it has completed, each once
     * @param visits when it was at whose task, oldest first, in this diagram and in the table's others
     */
    record Diagram(String bpmn, List<String> current, List<String> passed, List<Visit> visits) {}

    /**
     * A time that a table spent at a task.
     *
     * @param activity where that is in the diagram shown: the task, or the call of the diagram that has the task; null when
     *     the diagram shown has neither
     * @param until when it went on; null while it is there
     */
    record Visit(
            @Nullable String activity,
            String taskId,
            Instant since,
            @Nullable Instant until) {}
}
