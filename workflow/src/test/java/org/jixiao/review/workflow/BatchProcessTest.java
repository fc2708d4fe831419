package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.jixiao.review.model.BatchKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchProcessTest {

    private final EngineBatchProcess process = TestEngine.batchProcess();
    private final ManagementService management = TestEngine.ENGINE.getManagementService();
    private final long batchId = TestEngine.nextId();

    @AfterEach
    void nothing_is_lost() {
        TestEngine.assertThatNothingIsLost();
    }

    @ParameterizedTest
    @EnumSource(BatchKind.class)
    void a_batch_is_worked_off_chunk_by_chunk_and_finished_once(BatchKind kind) {
        CountedWork.Batch batch = work(kind).batch(batchId, 3);
        process.begin(batchId, kind);

        while (nextJob() != null) {
            TestEngine.assertThatNothingIsLost();
            management.executeJob(nextJob().getId());
        }

        assertThat(batch.done).containsExactly("chunk", "chunk", "chunk", "finish");
        assertThat(running()).isZero();
    }

    @ParameterizedTest
    @EnumSource(BatchKind.class)
    void nothing_is_done_before_the_batch_is_committed(BatchKind kind) {
        CountedWork.Batch batch = work(kind).batch(batchId, 1);

        assertThatThrownBy(() -> management.executeCommand((Command<Void>) context -> {
                    process.begin(batchId, kind);
                    throw new IllegalStateException("The order is taken back");
                }))
                .hasStackTraceContaining("taken back");

        assertThat(batch.done).isEmpty();
        assertThat(running()).isZero();
    }

    @ParameterizedTest
    @EnumSource(BatchKind.class)
    void a_chunk_that_fails_is_tried_again_where_it_stood(BatchKind kind) {
        CountedWork.Batch batch = work(kind).batch(batchId, 2).failingFirst(1);
        process.begin(batchId, kind);

        assertThatThrownBy(() -> management.executeJob(nextJob().getId())).hasStackTraceContaining("The chunk fails");

        Job waiting =
                management.createTimerJobQuery().processInstanceId(instance()).singleResult();
        assertThat(waiting.getRetries()).isEqualTo(9);
        TestEngine.assertThatNothingIsLost();
        management.moveTimerToExecutableJob(waiting.getId());
        while (nextJob() != null) {
            TestEngine.assertThatNothingIsLost();
            management.executeJob(nextJob().getId());
        }
        assertThat(batch.done).containsExactly("chunk", "chunk", "finish");
    }

    @Test
    @Timeout(20)
    void the_engine_works_a_batch_off_by_itself() throws InterruptedException {
        CountedWork.Batch batch = TestEngine.APPROVAL.batch(batchId, 5);
        AsyncExecutor executor =
                TestEngine.ENGINE.getProcessEngineConfiguration().getAsyncExecutor();
        executor.start();
        try {
            process.begin(batchId, BatchKind.APPROVAL);

            batch.finished.await();
            // The last step has done its work, and is committed a moment later; before that the executor may not stop.
            while (running() > 0 && !Thread.interrupted()) {
                Thread.onSpinWait();
            }
            assertThat(running()).isZero();
        } finally {
            executor.shutdown();
        }
        assertThat(batch.done).containsExactly("chunk", "chunk", "chunk", "chunk", "chunk", "finish");
    }

    @Test
    void work_that_nobody_does_tells_the_way_out() {
        assertThatThrownBy(() -> new BatchSteps(List.of()).nextChunk(BatchKind.APPROVAL, batchId))
                .hasMessageContaining("Way out");
    }

    private static CountedWork work(BatchKind kind) {
        return kind == BatchKind.APPROVAL ? TestEngine.APPROVAL : TestEngine.YEAR_END_OPENING;
    }

    private Job nextJob() {
        return management.createJobQuery().processInstanceId(instance()).singleResult();
    }

    private String instance() {
        return TestEngine.ENGINE
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(batchId))
                .singleResult()
                .getId();
    }

    private long running() {
        return TestEngine.ENGINE
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(batchId))
                .count();
    }
}
