package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ProcessEngine;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.model.BatchKind;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine as the server configures it, with a container of paper around it. */
class ServerEngineTest {

    private static final PaperContainer CONTAINER = new PaperContainer();
    private static final RecordedEvents EVENTS = new RecordedEvents();
    private static final CountedWork WORK = new CountedWork(BatchKind.APPROVAL);
    private static final Set<String> WORKING_THREADS = ConcurrentHashMap.newKeySet();
    private static final ProcessEngine ENGINE = start();

    private final long id = TestEngine.nextId();

    private static ProcessEngine start() {
        ServerEngineConfiguration configuration = new ServerEngineConfiguration(
                TestEngine.migrated("server"),
                EVENTS,
                List.of(new BatchWork() {
                    @Override
                    public BatchKind kind() {
                        return WORK.kind();
                    }

                    @Override
                    public boolean nextChunk(long batchId) {
                        WORKING_THREADS.add(Thread.currentThread().getName());
                        return WORK.nextChunk(batchId);
                    }

                    @Override
                    public void finish(long batchId) {
                        WORK.finish(batchId);
                    }
                }),
                List.of(),
                CONTAINER,
                CONTAINER.registry(),
                new ManagedTransactionFactory(),
                task -> new Thread(task, "managed"),
                "node");
        ProcessEngine engine = configuration.buildProcessEngine();
        Processes.deploy(engine.getRepositoryService());
        configuration.startJobs();
        return engine;
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    @Timeout(20)
    void a_job_runs_in_a_transaction_on_a_thread_of_the_container_as_soon_as_its_order_is_committed()
            throws InterruptedException {
        CountedWork.Batch batch = WORK.batch(id, 3);

        new EngineBatchProcess(ENGINE).begin(id, BatchKind.APPROVAL);

        batch.finished.await();
        // The last step has done its work, and is committed a moment later; before that the engine may not be closed.
        while (running() > 0 && !Thread.interrupted()) {
            Thread.onSpinWait();
        }
        assertThat(running()).isZero();
        assertThat(batch.done).containsExactly("chunk", "chunk", "chunk", "finish");
        assertThat(WORKING_THREADS).containsExactly("managed");
    }

    @Test
    void a_table_is_led_on_in_the_containers_transaction() {
        EngineTableProcess process = new EngineTableProcess(ENGINE);

        process.begin(List.of(id), Stage.DRAFT);
        process.forward(EVENTS.task(id));

        assertThat(process.diagram(id).current()).containsExactly("unitCheck");
    }

    @Test
    void a_failed_command_marks_the_callers_transaction_and_fails_as_itself() {
        assertThatThrownBy(() -> ENGINE.getTaskService().complete("nowhere"))
                .isExactlyInstanceOf(FlowableObjectNotFoundException.class);

        assertThat(CONTAINER.rollbacks).containsOnlyOnce(Thread.currentThread());
    }

    private long running() {
        return ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(id))
                .count();
    }

    /** Tells who listens to a transaction that it is over; the tables underneath commit each statement. */
    private static final class PaperContainer extends CommandTransactions {

        private final List<Thread> rollbacks = new CopyOnWriteArrayList<>();
        private final ThreadLocal<Deque<List<Synchronization>>> transactions = ThreadLocal.withInitial(ArrayDeque::new);

        PaperContainer() {
            context = (EJBContext) Proxy.newProxyInstance(
                    EJBContext.class.getClassLoader(),
                    new Class<?>[] {EJBContext.class},
                    (proxy, method, arguments) -> {
                        rollbacks.add(Thread.currentThread());
                        return null;
                    });
        }

        TransactionSynchronizationRegistry registry() {
            return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                    TransactionSynchronizationRegistry.class.getClassLoader(),
                    new Class<?>[] {TransactionSynchronizationRegistry.class},
                    (proxy, method, arguments) -> {
                        transactions.get().getLast().add((Synchronization) arguments[0]);
                        return null;
                    });
        }

        @Override
        public Optional<RuntimeException> required(Runnable command) {
            return transactions.get().isEmpty() ? requiresNew(command) : super.required(command);
        }

        @Override
        public Optional<RuntimeException> requiresNew(Runnable command) {
            List<Synchronization> listeners = new ArrayList<>();
            transactions.get().addLast(listeners);
            try {
                Optional<RuntimeException> failure = super.requiresNew(command);
                int status = failure.isPresent() ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED;
                listeners.forEach(listener -> listener.afterCompletion(status));
                return failure;
            } finally {
                transactions.get().removeLast();
            }
        }
    }
}
