package org.jixiao.review.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.NativeExecutionQuery;
import org.flowable.task.api.Task;

/**
 * Reads what the engine will ask for when it leads many tables on, with one question for all tables where it would ask for
 * each. What is read stays in the session of the command that is running, where the engine looks first.
 */
final class ReadAhead {

    private final ProcessEngine engine;

    ReadAhead(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * The tasks, and the processes in which they are, up to the whole year's.
     *
     * @param session that of the command that is running
     */
    void of(Collection<String> taskIds, EngineSession session) {
        Set<String> called = engine.getTaskService().createTaskQuery().taskIds(taskIds).list().stream()
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
        if (!called.isEmpty()) {
            ofProcesses(called, taskIds, session);
        }
    }

    /**
     * The process instances, and those that have called them.
     *
     * @param called their ids; at least one
     * @param also further ids of which the engine will ask
     */
    void ofProcesses(Set<String> called, Collection<String> also, EngineSession session) {
        List<Execution> trees = trees(called);
        Set<String> all = trees.stream().map(Execution::getProcessInstanceId).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>(also);
        trees.forEach(execution -> ids.add(execution.getId()));
        engine.getTaskService().createTaskQuery().processInstanceIdIn(all).list();
        engine.getRuntimeService()
                .createActivityInstanceQuery()
                .processInstanceIds(all)
                .unfinished()
                .list();
        engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceIds(all)
                .unfinished()
                .list();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(called)
                .list();
        session.foresee(ids);
    }

    /** Whole trees, because the engine takes what is there of a tree for all of it. */
    private List<Execution> trees(Set<String> processInstanceIds) {
        String executions = engine.getManagementService().getTableName(Execution.class);
        StringBuilder slots = new StringBuilder();
        NativeExecutionQuery query = engine.getRuntimeService().createNativeExecutionQuery();
        for (String id : processInstanceIds) {
            String slot = "id" + slots.length();
            slots.append(slots.length() == 0 ? "" : ", ")
                    .append("#{")
                    .append(slot)
                    .append('}');
            query.parameter(slot, id);
        }
        return query.sql("select * from " + executions + " where ROOT_PROC_INST_ID_ in (select ROOT_PROC_INST_ID_ from "
                        + executions + " where ID_ in (" + slots + "))")
                .list();
    }
}
