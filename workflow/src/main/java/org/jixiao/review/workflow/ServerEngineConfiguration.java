package org.jixiao.review.workflow;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.ibatis.transaction.TransactionFactory;
import org.flowable.common.engine.impl.cfg.TransactionContext;
import org.flowable.common.engine.impl.cfg.TransactionListener;
import org.flowable.common.engine.impl.cfg.TransactionState;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;
import org.flowable.common.engine.impl.interceptor.CommandInterceptor;
import org.flowable.engine.impl.cmd.ClearProcessInstanceLockTimesCmd;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.application.HousekeepingTask;
import org.jixiao.review.application.ProcessEvents;
import org.jspecify.annotations.Nullable;

/**
 * The engine within the container: its commands run in the container's transactions, its jobs on the container's threads.
 *
 * <p>Design notice: the engine's own configuration for JTA drives the transaction manager by hand. The container then does
 * not know of the transactions that it begins: connections taken outside a container's transaction commit for themselves,
 * and half a step stays behind without a word. Going through a bean, the container begins every transaction itself.
 */
final class ServerEngineConfiguration extends EngineConfiguration {

    private final CommandTransactions transactions;

    /** @param node the node's name, the same after a restart, so that it frees the jobs it held when it died */
    ServerEngineConfiguration(
            DataSource dataSource,
            ProcessEvents events,
            Iterable<BatchWork> works,
            Iterable<HousekeepingTask> housekeeping,
            CommandTransactions transactions,
            TransactionSynchronizationRegistry registry,
            TransactionFactory connections,
            ThreadFactory threads,
            String node) {
        super(dataSource, events, works, housekeeping);
        this.transactions = transactions;
        setClassLoader(ServerEngineConfiguration.class.getClassLoader());
        setTransactionsExternallyManaged(true);
        setTransactionFactory(connections);
        setTransactionContextFactory(command -> new ContainerTransaction(registry));
        setAsyncExecutorThreadFactory(threads);
        getAsyncExecutorConfiguration().setLockOwner(node);
        setAsyncExecutor(new ManagedJobExecutor(getAsyncExecutorConfiguration(), threads));
    }

    @Override
    public CommandInterceptor createTransactionInterceptor() {
        return new TransactionInterceptor(transactions);
    }

    /**
     * Begins to work on jobs, also on those that this node held when it died: the executor frees the jobs, and leaves it
     * to time that their processes are locked, too.
     */
    void startJobs() {
        String node = getAsyncExecutor().getLockOwner();
        getCommandExecutor().execute(new ClearProcessInstanceLockTimesCmd(node));
        getAsyncExecutor().start();
    }

    private static final class TransactionInterceptor extends AbstractCommandInterceptor {

        private final CommandTransactions transactions;

        TransactionInterceptor(CommandTransactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public <T> @Nullable T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
            AtomicReference<T> result = new AtomicReference<>();
            Runnable rest = () -> result.set(next.execute(config, command, executor));
            Optional<RuntimeException> failure = switch (config.getTransactionPropagation()) {
                case REQUIRED -> transactions.required(rest);
                case REQUIRES_NEW -> transactions.requiresNew(rest);
                case NOT_SUPPORTED -> transactions.notSupported(rest);
            };
            if (failure.isPresent()) {
                throw failure.get();
            }
            return result.get();
        }
    }

    /** The container commits and rolls back; the engine only wants to know when. */
    private record ContainerTransaction(TransactionSynchronizationRegistry registry) implements TransactionContext {

        @Override
        public void commit() {
            // The container does.
        }

        @Override
        public void rollback() {
            // The failed command has marked the transaction already.
        }

        @Override
        public void addTransactionListener(TransactionState state, TransactionListener listener) {
            CommandContext command = Context.getCommandContext();
            registry.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    if (state == TransactionState.COMMITTING) {
                        listener.execute(command);
                    }
                }

                @Override
                public void afterCompletion(int status) {
                    if ((state == TransactionState.COMMITTED && status == Status.STATUS_COMMITTED)
                            || (state == TransactionState.ROLLED_BACK && status == Status.STATUS_ROLLEDBACK)) {
                        listener.execute(command);
                    }
                }
            });
        }
    }

    /** Looks for jobs on the container's threads too, not only executes them there. */
    private static final class ManagedJobExecutor extends DefaultAsyncJobExecutor {

        private final ThreadFactory threads;

        ManagedJobExecutor(AsyncJobExecutorConfiguration configuration, ThreadFactory threads) {
            super(configuration);
            this.threads = threads;
        }

        @Override
        protected void startJobAcquisitionThread() {
            setAsyncJobAcquisitionThread(threads.newThread(asyncJobsDueRunnable));
            super.startJobAcquisitionThread();
        }

        @Override
        protected void startTimerAcquisitionThread() {
            setTimerJobAcquisitionThread(threads.newThread(timerJobRunnable));
            super.startTimerAcquisitionThread();
        }

        @Override
        protected void startResetExpiredJobsThread() {
            setResetExpiredJobThread(threads.newThread(resetExpiredJobsRunnable));
            super.startResetExpiredJobsThread();
        }
    }
}
