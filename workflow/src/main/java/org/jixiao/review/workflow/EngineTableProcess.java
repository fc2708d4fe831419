package org.jixiao.review.workflow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.flowable.bpmn.constants.BpmnXMLConstants;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.NativeExecutionQuery;
import org.flowable.task.api.Task;
import org.jixiao.review.application.TableProcess;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Leads tables through the diagrams {@code target-lifecycle}, {@code adjustment}, {@code target-setting} and
 * {@code self-evaluation}.
 *
 * <p>Somebody who comes second to a task, and a message for a table that does not wait for it, are refused as a
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
        begin(Processes.TARGET_LIFECYCLE, tableId, from);
    }

    @Override
    public void beginAdjustment(long tableId) {
        begin(Processes.ADJUSTMENT, tableId, Stage.DRAFT);
    }

    private void begin(String process, long tableId, Stage from) {
        engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey(process)
                .businessKey(Steps.businessKey(tableId))
                .transientVariable(Steps.ROUTE, Steps.of(from))
                .start();
    }

    @Override
    public void forward(String taskId) {
        complete(taskId, Steps.FORWARD);
    }

    /** {@inheritDoc} What is needed is read for all of them first; each command then finds its own in the session. */
    @Override
    public void forward(List<String> taskIds) {
        if (!taskIds.isEmpty()) {
            together(session -> {
                new ReadAhead(engine).of(taskIds, session);
                taskIds.forEach(this::forward);
            });
        }
    }

    @Override
    public void reconsider(List<Long> tableIds) {
        if (!tableIds.isEmpty()) {
            together(session -> tableIds.forEach(this::reconsider));
        }
    }

    /**
     * One command for all. It shares no session with a command that may be running around it, as that of a job does: what
     * is done here belongs to the transaction of now, which may be over long before the job's.
     */
    private void together(Consumer<EngineSession> work) {
        engine.getManagementService().executeCommand(new CommandConfig(false), context -> {
            work.accept((EngineSession) context.getSession(DbSqlSession.class));
            return null;
        });
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
        tell(Processes.TARGET_LIFECYCLE, tableId, Steps.YEAR_END_OPENED, "process.notWaitingForYearEnd");
    }

    /** {@inheritDoc} What is needed is read for all of them first. */
    @Override
    public Set<Long> openYearEnds(List<Long> tableIds) {
        Set<Long> without = new HashSet<>(tableIds);
        if (tableIds.isEmpty()) {
            return without;
        }
        together(session -> {
            List<Execution> waiting = waiting(tableIds);
            Map<String, Long> tables = new HashMap<>();
            Set<String> instances =
                    waiting.stream().map(Execution::getRootProcessInstanceId).collect(Collectors.toSet());
            if (instances.isEmpty()) {
                return;
            }
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list()
                    .forEach(instance -> tables.put(instance.getId(), Long.valueOf(instance.getBusinessKey())));
            new ReadAhead(engine).ofProcesses(instances, List.of(), session);
            for (Execution execution : waiting) {
                engine.getRuntimeService().messageEventReceived(Steps.YEAR_END_OPENED, execution.getId());
                without.remove(tables.get(execution.getRootProcessInstanceId()));
            }
        });
        return without;
    }

    /** The executions of the tables' years that wait for the year end. */
    private List<Execution> waiting(List<Long> tableIds) {
        String executions = engine.getManagementService().getTableName(Execution.class);
        NativeExecutionQuery query = engine.getRuntimeService().createNativeExecutionQuery();
        StringBuilder slots = new StringBuilder();
        for (int i = 0; i < tableIds.size(); i++) {
            slots.append(i == 0 ? "" : ", ").append("#{key").append(i).append('}');
            query.parameter("key" + i, Steps.businessKey(tableIds.get(i)));
        }
        return query.sql("select e.* from " + executions + " e join ACT_RU_EVENT_SUBSCR"
                        + " s on s.EXECUTION_ID_ = e.ID_ join " + executions
                        + " p on p.ID_ = e.ROOT_PROC_INST_ID_ where s.EVENT_TYPE_ = 'message' and s.EVENT_NAME_ = #{message}"
                        + " and p.BUSINESS_KEY_ in (" + slots + ") and coalesce(p.TENANT_ID_, '') = ''")
                .parameter("message", Steps.YEAR_END_OPENED)
                .list();
    }

    @Override
    public void stop(long tableId) {
        tell(Processes.TARGET_LIFECYCLE, tableId, Steps.STOPPED, "process.notApproved");
    }

    @Override
    public void resume(long tableId) {
        tell(Processes.TARGET_LIFECYCLE, tableId, Steps.RESUMED, "process.notStopped");
    }

    @Override
    public void reconsider(long tableId) {
        tell(Processes.TARGET_LIFECYCLE, tableId, Steps.APPROVAL_VOIDED, "process.notApproved");
    }

    @Override
    public void discardAdjustment(long tableId) {
        tell(Processes.ADJUSTMENT, tableId, Steps.ADJUSTMENT_DISCARDED, "process.notAdjusting");
    }

    /** @param otherwise why not, when the table does not wait for the message */
    private void tell(String process, long tableId, String message, String otherwise) {
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(Steps.businessKey(tableId), true)
                .messageEventSubscriptionName(message)
                .singleResult();
        if (waiting == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of(otherwise));
        }
        try {
            engine.getRuntimeService().messageEventReceived(message, waiting.getId());
        } catch (FlowableObjectNotFoundException | FlowableOptimisticLockingException e) {
            Refusal second = new Refusal(Refusal.Kind.CONFLICT, Reason.of(otherwise));
            second.initCause(e);
            throw second;
        }
    }

    /**
     * {@inheritDoc} While the table is being set or evaluated that is the diagram of this half of the year, otherwise the
     * one of the whole year.
     */
    @Override
    public Diagram diagram(long tableId) {
        HistoricProcessInstance shown = shown(tableId);
        return new Diagram(bpmn(shown.getProcessDefinitionId()), current(shown), passed(shown), visits(tableId, shown));
    }

    /** Where somebody or something is waited for; not the frame around it, nor what might interrupt it. */
    private List<String> current(HistoricProcessInstance shown) {
        if (shown.getEndTime() != null) {
            return List.of();
        }
        BpmnModel model = engine.getRepositoryService().getBpmnModel(shown.getProcessDefinitionId());
        return engine.getRuntimeService().getActiveActivityIds(shown.getId()).stream()
                .filter(id -> !(model.getFlowElement(id) instanceof BoundaryEvent))
                .filter(id -> !(model.getFlowElement(id) instanceof SubProcess))
                .toList();
    }

    private HistoricProcessInstance shown(long tableId) {
        List<HistoricProcessInstance> instances = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Steps.businessKey(tableId))
                .processDefinitionKeyIn(List.of(
                        Processes.TARGET_LIFECYCLE,
                        Processes.ADJUSTMENT,
                        Processes.TARGET_SETTING,
                        Processes.SELF_EVALUATION))
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

    /** All times that the table spent at a task, in every diagram that it went through. */
    private List<Visit> visits(long tableId, HistoricProcessInstance shown) {
        Map<String, String> calls = new HashMap<>();
        activities(shown.getId()).stream()
                .filter(activity -> activity.getCalledProcessInstanceId() != null)
                .forEach(activity -> calls.put(activity.getCalledProcessInstanceId(), activity.getActivityId()));
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Steps.businessKey(tableId))
                .list()
                .stream()
                .flatMap(instance -> activities(instance.getId()).stream()
                        .filter(activity -> activity.getTaskId() != null)
                        .map(activity -> new Visit(
                                // What is set anew after a void approval goes through the same diagram once more.
                                shown.getProcessDefinitionId().equals(instance.getProcessDefinitionId())
                                        ? activity.getActivityId()
                                        : calls.get(instance.getId()),
                                activity.getTaskId(),
                                activity.getStartTime().toInstant(),
                                activity.getEndTime() == null
                                        ? null
                                        : activity.getEndTime().toInstant())))
                .sorted(Comparator.comparing(Visit::since))
                .toList();
    }

    private List<HistoricActivityInstance> activities(String processInstanceId) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .list();
    }

    private String bpmn(String definitionId) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The diagram cannot be read: " + definitionId, e);
        }
    }

    private List<String> passed(HistoricProcessInstance shown) {
        BpmnModel model = engine.getRepositoryService().getBpmnModel(shown.getProcessDefinitionId());
        List<HistoricActivityInstance> finished = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(shown.getId())
                .finished()
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        Set<String> ids =
                finished.stream().map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
        return finished.stream()
                .filter(activity -> !BpmnXMLConstants.ELEMENT_SEQUENCE_FLOW.equals(activity.getActivityType()))
                .filter(activity -> !passedOver(activity))
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !(model.getFlowElement(id) instanceof BoundaryEvent event) || hasInterrupted(event, ids))
                .distinct()
                .toList();
    }

    /** Nobody ever had a task there. */
    private static boolean passedOver(HistoricActivityInstance activity) {
        return BpmnXMLConstants.ELEMENT_TASK_USER.equals(activity.getActivityType()) && activity.getTaskId() == null;
    }

    /** An event that only could have interrupted is over with what it watched, too; but then nothing went on from it. */
    private static boolean hasInterrupted(BoundaryEvent event, Set<String> finished) {
        return event.getOutgoingFlows().stream().map(SequenceFlow::getId).anyMatch(finished::contains);
    }
}
