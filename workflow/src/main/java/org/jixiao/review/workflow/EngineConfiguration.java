package org.jixiao.review.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.db.DbSqlSessionFactory;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.interceptor.CommandInterceptor;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.common.engine.impl.util.DefaultClockImpl;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.application.HousekeepingTask;
import org.jixiao.review.application.ProcessEvents;
import org.jixiao.shared.application.ClockProducer;
import org.jspecify.annotations.Nullable;

/**
 * The engine's settings. As it stands here the engine commits its own commands, which is what tests need; the server's
 * {@link ServerEngineConfiguration} puts them into the container's transactions.
 */
class EngineConfiguration extends ProcessEngineConfigurationImpl {

    /** How long a job of a dead node stays its own before another node takes it; a chunk must be done well within. */
    private static final Duration JOB_LOCK = Duration.ofMinutes(2);

    EngineConfiguration(
            DataSource dataSource,
            ProcessEvents events,
            Iterable<BatchWork> works,
            Iterable<HousekeepingTask> housekeeping) {
        setDataSource(dataSource);
        // Migrations own the tables; the engine only checks that they are of its version.
        setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        setIdGenerator(new StrongUuidGenerator());
        setDisableIdmEngine(true);
        setDisableEventRegistry(true);
        // The least that still knows which steps a closed table has passed.
        setHistoryLevel(HistoryLevel.ACTIVITY);
        // A step looks at most of its process; the diagrams of the tables say so.
        setEnableEagerExecutionTreeFetching(true);
        setExecutionDataManager(new ExecutionTrees(this));
        setActivityBehaviorFactory(new PassableReviews(events));
        setEventListeners(List.of(new Progress(events)));
        setBeans(Map.of("batch", new BatchSteps(works), "housekeeping", new HousekeepingSteps(housekeeping)));
        // Nights are those of the users' offices.
        setClock(new DefaultClockImpl(TimeZone.getTimeZone(ClockProducer.OFFICE_TIME)));
        getAsyncExecutorConfiguration().setAsyncJobLockTime(JOB_LOCK);
        getAsyncExecutorConfiguration().setTimerLockTime(JOB_LOCK);
        getAsyncExecutorConfiguration().setUnlockOwnedJobs(true);
    }

    @Override
    public void initEntityManagers() {
        setActivityInstanceEntityManager(new StepHistory(this, getActivityInstanceDataManager()));
        super.initEntityManagers();
    }

    @Override
    public DbSqlSessionFactory createDbSqlSessionFactory() {
        return EngineSession.factory(usePrefixId);
    }

    @Override
    public @Nullable CommandInterceptor createTransactionInterceptor() {
        return null;
    }
}
