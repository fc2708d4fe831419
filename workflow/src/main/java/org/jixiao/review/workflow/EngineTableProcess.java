package org.jixiao.review.workflow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.bpmn.constants.BpmnXMLConstants;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;
import org.jixiao.review.application.TableProcess;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Leads tables through the diagrams {@code target-lifecycle}, {@code target-setting} and {@code self-evaluation}.
 *
 * <p>Somebody who comes second to a task, and a year end opened for a table that does not wait for it, are refused as a
 * {@link Refusal.Kind#CONFLICT}. Any other failure of the engine, too, rolls back the caller's transaction.
 */
@Dependent
public class EngineTableProcess implements TableProcess {

    /** Where the gateway behind the start of the year leads. */
    private static final Set<Stage> BEGINNINGS = EnumSet.of(Stage.DRAFT, Stage.APPROVED, Stage.SELF_EVALUATION);

    private final ProcessEngine engine;

    @Inject
    public EngineTableProcess(ProcessEngine engine) {
        this.engine = engine;
    }

    /** {@inheritDoc} One command for all, so that the engine writes them together. */
    @Override
    public void begin(List<Long> tableIds, Stage from) {
        if (!BEGINNINGS.contains(from)) {
            throw new IllegalArgumentException("No year begins at " + from + ", but at one of " + BEGINNINGS);
        }
        engine.getManagementService().executeCommand(context -> {
            tableIds.forEach(id -> begin(id, from));
            return null;
        });
    }

    private void begin(long tableId, Stage from) {
        engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey(Processes.TARGET_LIFECYCLE)
                .businessKey(Steps.businessKey(tableId))
                .transientVariable(Steps.ROUTE, Steps.of(from))
                .start();
    }

    @Override
    public void forward(String taskId) {
        complete(taskId, Steps.FORWARD);
    }

    /** {@inheritDoc} Where the region passes that stage over, it goes to the nearest one before. */
    @Override
    public void back(String taskId, Stage earlier) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw taskGone(null);
        }
        if (Steps.stageOf(task.getTaskDefinitionKey())
                .filter(stage -> stage.mayReturnTo(earlier))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "No way back from " + task.getTaskDefinitionKey() + " to " + Steps.of(earlier));
        }
        complete(taskId, Steps.of(earlier));
    }

    private void complete(String taskId, String route) {
        try {
            engine.getTaskService().complete(taskId, Map.of(), Map.of(Steps.ROUTE, route));
        } catch (FlowableObjectNotFoundException | FlowableOptimisticLockingException e) {
            throw taskGone(e);
        }
    }

    /**
     * {@inheritDoc} It is a subtask of the step's: the engine takes it away with the step, whichever way the table goes. It
     * belongs to no process by itself, so no diagram waits for it.
     */
    @Override
    public String ask(String taskId, long accountId) {
        Task opinion = engine.getTaskService().newTask();
        opinion.setParentTaskId(taskId);
        opinion.setAssignee(Long.toString(accountId));
        engine.getTaskService().saveTask(opinion);
        return opinion.getId();
    }

    @Override
    public void answered(String opinionTaskId) {
        try {
            engine.getTaskService().complete(opinionTaskId);
        } catch (FlowableObjectNotFoundException | FlowableOptimisticLockingException e) {
            throw taskGone(e);
        }
    }

    private static Refusal taskGone(@Nullable Throwable cause) {
        Refusal refusal = new Refusal(Refusal.Kind.CONFLICT, Reason.of("process.taskGone"));
        refusal.initCause(cause);
        return refusal;
    }

    @Override
    public void openYearEnd(long tableId) {
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey(Processes.TARGET_LIFECYCLE)
                .processInstanceBusinessKey(Steps.businessKey(tableId), true)
                .messageEventSubscriptionName(Steps.YEAR_END_OPENED)
                .singleResult();
        if (waiting == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("process.notWaitingForYearEnd"));
        }
        engine.getRuntimeService().messageEventReceived(Steps.YEAR_END_OPENED, waiting.getId());
    }

    /**
     * {@inheritDoc} While the table is being set or evaluated that is the diagram of this half of the year, otherwise the
     * one of the whole year.
     */
    @Override
    public Diagram diagram(long tableId) {
        HistoricProcessInstance shown = shown(tableId);
        List<String> current =
                shown.getEndTime() == null ? engine.getRuntimeService().getActiveActivityIds(shown.getId()) : List.of();
        return new Diagram(bpmn(shown.getProcessDefinitionId()), current, passed(shown.getId()));
    }

    private HistoricProcessInstance shown(long tableId) {
        List<HistoricProcessInstance> instances = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Steps.businessKey(tableId))
                .processDefinitionKeyIn(
                        List.of(Processes.TARGET_LIFECYCLE, Processes.TARGET_SETTING, Processes.SELF_EVALUATION))
                .list();
        HistoricProcessInstance year = null;
        for (HistoricProcessInstance instance : instances) {
            if (instance.getSuperProcessInstanceId() == null) {
                year = instance;
            } else if (instance.getEndTime() == null) {
                return instance;
            }
        }
        if (year == null) {
            throw Refusal.notFound();
        }
        return year;
    }

    private String bpmn(String definitionId) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The diagram cannot be read: " + definitionId, e);
        }
    }

    private List<String> passed(String processInstanceId) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(activity -> !BpmnXMLConstants.ELEMENT_SEQUENCE_FLOW.equals(activity.getActivityType()))
                .filter(activity -> !passedOver(activity))
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    /** Nobody ever had a task there. */
    private static boolean passedOver(HistoricActivityInstance activity) {
        return BpmnXMLConstants.ELEMENT_TASK_USER.equals(activity.getActivityType()) && activity.getTaskId() == null;
    }
}
