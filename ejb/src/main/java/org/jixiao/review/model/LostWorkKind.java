package org.jixiao.review.model;

/** In which way work can be lost, or kept twice. */
public enum LostWorkKind {
    /** A process that runs, and waits for no person, no time, no message and no work of its own. */
    WAITS_FOR_NOTHING,
    /** A background job that has failed so often that it is not tried again. */
    DEAD_JOB,
    /** A task that is in nobody's inbox. */
    TASK_WITHOUT_ITEM,
    /** An item of the inbox behind which there is no task. */
    ITEM_WITHOUT_TASK,
    /** An item of the inbox that belongs to another table, or another stage, than its task. */
    ITEM_ELSEWHERE,
    /** A table that is not closed, and that no process leads. */
    TABLE_WITHOUT_PROCESS,
    /** A table that more processes lead than should: several, or one although it is closed. */
    TABLE_WITH_PROCESSES,
    /** A process that leads a table that is not there. */
    PROCESS_WITHOUT_TABLE,
    /** A batch that is said to run, and that no process works off. */
    BATCH_WITHOUT_PROCESS,
    /** A monitoring sheet that is not done, and for which nobody has a task. */
    SHEET_WITHOUT_TASK
}
