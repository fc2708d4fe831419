package org.jixiao.whole;

import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.repository.DeploymentBuilder;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;

/**
 * The engine by itself, without the application, as the yardstick: the same diagrams in the same database, history level
 * audit, each command a transaction of its own. Its instances belong to a tenant of their own.
 */
final class BareEngine {

    private static final String TENANT = "bare";
    private static final List<String> DIAGRAMS = List.of("target-setting", "self-evaluation", "target-lifecycle");

    final ProcessEngine engine;

    BareEngine(Map<String, String> database) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(database.getOrDefault("jixiao.db.url", ""));
        configuration.setJdbcUsername(database.getOrDefault("jixiao.db.user", ""));
        configuration.setJdbcPassword(database.getOrDefault("jixiao.db.password", ""));
        configuration.setJdbcDriver(
                database.containsKey("jixiao.db.driver") ? "org.postgresql.Driver" : "org.h2.Driver");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().tenantId(TENANT);
        for (String diagram : DIAGRAMS) {
            deployment.addClasspathResource("processes/" + diagram + ".bpmn20.xml");
        }
        deployment.deploy();
    }

    /** An instance that waits for its draft to be submitted. */
    void begun(String businessKey) {
        engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey("target-lifecycle")
                .tenantId(TENANT)
                .businessKey(businessKey)
                .transientVariable("route", "draft")
                .start();
    }

    /** An instance that waits for its approval. */
    void standingBeforeApproval(String businessKey) {
        begun(businessKey);
        Task task = task(businessKey);
        while (!task.getTaskDefinitionKey().equals("awaitingApproval")) {
            complete(task.getId());
            task = task(businessKey);
        }
    }

    /** An instance that is approved and waits for the year end. */
    void approved(String businessKey) {
        standingBeforeApproval(businessKey);
        complete(task(businessKey).getId());
    }

    /** The executions that wait for a message, without those of one instance. */
    List<String> waiting(String message, String withoutBusinessKey) {
        String without = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceTenantId(TENANT)
                .processInstanceBusinessKey(withoutBusinessKey)
                .excludeSubprocesses(true)
                .singleResult()
                .getId();
        return engine
                .getRuntimeService()
                .createExecutionQuery()
                .executionTenantId(TENANT)
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .filter(execution -> !execution.getProcessInstanceId().equals(without))
                .map(Execution::getId)
                .toList();
    }

    void tell(String message, String execution) {
        engine.getRuntimeService().messageEventReceived(message, execution);
    }

    private Task task(String businessKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskTenantId(TENANT)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** The tasks of the instances whose keys begin so. */
    List<String> tasks(String beginning) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .taskTenantId(TENANT)
                .processInstanceBusinessKeyLike(beginning + "%")
                .list()
                .stream()
                .map(Task::getId)
                .toList();
    }

    void complete(String task) {
        engine.getTaskService().complete(task, Map.of(), Map.of("route", "forward"));
    }
}
