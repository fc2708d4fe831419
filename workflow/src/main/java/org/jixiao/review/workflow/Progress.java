package org.jixiao.review.workflow;

import java.util.Set;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.task.api.Task;
import org.jixiao.review.application.ProcessEvents;

/**
 * Tells the domain where the work is. It listens to the engine as a whole, so that no diagram can forget it: a task with
 * a stage's id has arrived, any task has left, a step is reached that stands for a stage where nobody has to act.
 */
final class Progress extends AbstractFlowableEngineEventListener {

    private final ProcessEvents events;

    Progress(ProcessEvents events) {
        super(Set.of(
                FlowableEngineEventType.TASK_CREATED,
                FlowableEngineEventType.ENTITY_DELETED,
                FlowableEngineEventType.ACTIVITY_STARTED));
        this.events = events;
    }

    @Override
    protected void taskCreated(FlowableEngineEntityEvent event) {
        Task task = (Task) event.getEntity();
        Steps.stageOf(task.getTaskDefinitionKey())
                .ifPresent(stage -> events.taskArrived(Steps.tableId(getExecution(event)), stage, task.getId()));
    }

    @Override
    protected void entityDeleted(FlowableEngineEntityEvent event) {
        // A completed task is deleted too: there is no other way for it to leave.
        if (event.getEntity() instanceof Task task && isOfTables(task)) {
            events.taskLeft(task.getId());
        }
    }

    /** A step of a table, or an opinion asked for at one, which no diagram knows; what else there is leads no table. */
    private static boolean isOfTables(Task task) {
        String step = task.getTaskDefinitionKey();
        return step == null || Steps.stageOf(step).isPresent();
    }

    @Override
    protected void activityStarted(FlowableActivityEvent event) {
        Steps.stageOf(event.getActivityId())
                .filter(stage -> stage.post().isEmpty())
                .ifPresent(stage -> events.stageReached(Steps.tableId(getExecution(event)), stage));
    }

    @Override
    public boolean isFailOnException() {
        // The work must not move on where the domain could not follow.
        return true;
    }
}
