package org.jixiao.whole.atomicity;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.JtaProcessEngineConfiguration;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.target.application.CreateTable;
import org.jixiao.target.model.TableContent;

/** A bean that runs outside any transaction: each command and each use case that it calls is one of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutsideTransaction {

    @Inject
    private ProcessEngine engine;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CreateTable createTable;

    @Resource(lookup = "java:app/jdbc/jixiao")
    private DataSource dataSource;

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactions;

    /** One command of the engine, whose step writes by JPA too. */
    public void command(String mark, Failure failure) {
        engine.getRuntimeService().startProcessInstanceByKey("writes", mark, Map.of("failure", failure.name()));
    }

    /** The same by a job of the engine. */
    public void job(String mark, Failure failure) {
        engine.getRuntimeService().startProcessInstanceByKey("writesLater", mark, Map.of("failure", failure.name()));
    }

    /** A use case, which writes the table and begins its process. */
    public void useCase(Founding.Unit unit, String project) {
        caller.actAs(unit.accountId());
        TableContent content = new TableContent(
                TableContent.Project.named(project), List.of(), List.of(), TableContent.Goals.NONE, List.of());
        createTable.create(unit.id(), 2011, content, false);
    }

    /** The same command by an engine in its own configuration for JTA, which is the trap. */
    public void commandInTheTrap(String mark, Failure failure) {
        JtaProcessEngineConfiguration configuration = new JtaProcessEngineConfiguration();
        configuration.setTransactionManager(transactions);
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.setEngineName("trap");
        configuration.setClassLoader(OutsideTransaction.class.getClassLoader());
        ProcessEngine trap = configuration.buildProcessEngine();
        try {
            trap.getRuntimeService().startProcessInstanceByKey("writes", mark, Map.of("failure", failure.name()));
        } finally {
            trap.close();
        }
    }
}
