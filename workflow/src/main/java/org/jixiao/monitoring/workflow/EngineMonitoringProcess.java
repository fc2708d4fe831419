package org.jixiao.monitoring.workflow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;
import org.jixiao.monitoring.application.MonitoringProcess;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Leads monitoring sheets through the diagram {@code monitoring}; the sheet's id is the key, and nothing else is stored with
 * a process. Somebody who comes second to a task is refused as a {@link Refusal.Kind#CONFLICT}.
 */
@Dependent
public class EngineMonitoringProcess implements MonitoringProcess {

    private static final String PROCESS = "monitoring";

    private static final String ROUTE = "route";
    private static final String FORWARD = "forward";
    private static final String BACK = "back";

    /** The diagram's steps; their names are no stages of tables. */
    private static final Map<String, SheetStep> STEPS = Map.of(
            "monitoringFilling", SheetStep.FILLING,
            "monitoringDepartmentReview", SheetStep.DEPARTMENT_REVIEW,
            "monitoringPerformanceReview", SheetStep.PERFORMANCE_REVIEW);

    private final ProcessEngine engine;

    @Inject
    public EngineMonitoringProcess(ProcessEngine engine) {
        this.engine = engine;
    }

    /** {@inheritDoc} One command for all, so that the engine writes them together. */
    @Override
    public Map<Long, Waiting> begin(List<Long> sheetIds) {
        if (sheetIds.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> sheets = new HashMap<>();
        engine.getManagementService().executeCommand(context -> {
            for (Long id : sheetIds) {
                ProcessInstance begun =
                        engine.getRuntimeService().startProcessInstanceByKey(PROCESS, Long.toString(id));
                sheets.put(begun.getId(), id);
            }
            return null;
        });
        Map<Long, Waiting> waiting = new HashMap<>();
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceIdIn(sheets.keySet())
                .list()) {
            Long sheet = sheets.get(task.getProcessInstanceId());
            if (sheet != null) {
                waiting.put(sheet, at(task));
            }
        }
        return waiting;
    }

    @Override
    public Waiting forward(String taskId) {
        return complete(taskId, FORWARD);
    }

    @Override
    public Waiting back(String taskId) {
        return complete(taskId, BACK);
    }

    private Waiting complete(String taskId, String route) {
        try {
            Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw taskGone(null);
            }
            engine.getTaskService().complete(taskId, Map.of(), Map.of(ROUTE, route));
            Task next = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            return next == null ? new Waiting(SheetStep.NOTED, null) : at(next);
        } catch (FlowableObjectNotFoundException | FlowableOptimisticLockingException e) {
            throw taskGone(e);
        }
    }

    private static Waiting at(Task task) {
        return new Waiting(step(task.getTaskDefinitionKey()), task.getId());
    }

    /** The step of a sheet for which the diagram's task stands. */
    public static SheetStep step(String activityId) {
        SheetStep step = STEPS.get(activityId);
        if (step == null) {
            throw new IllegalStateException("The diagram's step " + activityId
                    + " is no step of a sheet. Way out: name it in EngineMonitoringProcess");
        }
        return step;
    }

    private static Refusal taskGone(@Nullable Throwable cause) {
        Refusal refusal = new Refusal(Refusal.Kind.CONFLICT, Reason.of("process.taskGone"));
        refusal.initCause(cause);
        return refusal;
    }
}
