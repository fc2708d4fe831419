package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.jixiao.review.application.HousekeepingTask;
import org.jixiao.shared.application.ClockProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes of a cluster, on one database, whose clock is moved. */
class HousekeepingTest {

    private final CountedTask hourly = new CountedTask(HousekeepingTask.Rhythm.HOURLY);
    private final CountedTask nightly = new CountedTask(HousekeepingTask.Rhythm.NIGHTLY);
    private final List<ProcessEngine> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(node -> {
            node.getProcessEngineConfiguration().getAsyncExecutor().shutdown();
            node.getProcessEngineConfiguration().getClock().reset();
            node.close();
        });
    }

    @Test
    @Timeout(120)
    void what_is_hourly_is_done_once_in_the_cluster_when_the_hour_has_come() throws InterruptedException {
        start("hourly", hourly, nightly);
        Job timer = timer("everyHour");
        assertThat(at(timer).getMinute()).isZero();
        // Between two and half past the night comes before the next hour.
        int nightsBefore = timer("everyNight").getDuedate().before(timer.getDuedate()) ? 1 : 0;

        moveClockTo(timer.getDuedate());
        work();
        hourly.ran.await();
        awaitNothingRuns();

        assertThat(hourly.times).hasValue(1);
        assertThat(nightly.times).hasValue(nightsBefore);
        assertThat(at(timer("everyHour"))).isEqualTo(at(timer).plusHours(1));
    }

    @Test
    @Timeout(120)
    void what_is_nightly_is_done_once_in_the_small_hours() throws InterruptedException {
        start("nightly", hourly, nightly);
        Job timer = timer("everyNight");
        assertThat(at(timer).getHour()).isEqualTo(2);

        moveClockTo(timer.getDuedate());
        work();
        nightly.ran.await();
        awaitNothingRuns();

        assertThat(nightly.times).hasValue(1);
        assertThat(at(timer("everyNight"))).isEqualTo(at(timer).plusDays(1));
    }

    @Test
    void a_task_that_fails_keeps_no_other_from_running() {
        HousekeepingTask failing = new HousekeepingTask() {
            @Override
            public Rhythm rhythm() {
                return Rhythm.HOURLY;
            }

            @Override
            public void run() {
                throw new IllegalStateException("It fails");
            }
        };

        new HousekeepingSteps(List.of(failing, hourly, nightly)).run(HousekeepingTask.Rhythm.HOURLY);

        assertThat(hourly.times).hasValue(1);
        assertThat(nightly.times).hasValue(0);
    }

    private void start(String database, HousekeepingTask... tasks) {
        DataSource dataSource = TestEngine.migrated("housekeeping-" + database);
        for (int node = 0; node < 2; node++) {
            ProcessEngine engine = new EngineConfiguration(dataSource, new RecordedEvents(), List.of(), List.of(tasks))
                    .setEngineName(database + node)
                    .buildProcessEngine();
            nodes.add(engine);
            Processes.deploy(engine.getRepositoryService());
        }
    }

    private void work() {
        nodes.forEach(
                node -> node.getProcessEngineConfiguration().getAsyncExecutor().start());
    }

    private void moveClockTo(Date moment) {
        Date after = Date.from(moment.toInstant().plusSeconds(1));
        nodes.forEach(node -> node.getProcessEngineConfiguration().getClock().setCurrentTime(after));
    }

    private Job timer(String start) {
        return nodes.get(0).getManagementService().createTimerJobQuery().list().stream()
                .filter(timer -> timer.getJobHandlerConfiguration().contains(start))
                .reduce((one, other) -> {
                    throw new AssertionError("Two timers " + start);
                })
                .orElseThrow();
    }

    /** No job is left that is due, and no process is on its way. */
    private void awaitNothingRuns() {
        ProcessEngine engine = nodes.get(0);
        Date now = engine.getProcessEngineConfiguration().getClock().getCurrentTime();
        until(() -> engine.getManagementService().createJobQuery().count() == 0
                && engine.getManagementService()
                                .createTimerJobQuery()
                                .duedateLowerThan(now)
                                .count()
                        == 0
                && engine.getRuntimeService().createProcessInstanceQuery().count() == 0);
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean() && !Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }

    private static ZonedDateTime at(Job timer) {
        return timer.getDuedate().toInstant().atZone(ClockProducer.OFFICE_TIME);
    }

    private static final class CountedTask implements HousekeepingTask {

        final AtomicInteger times = new AtomicInteger();
        final CountDownLatch ran = new CountDownLatch(1);
        private final Rhythm rhythm;

        CountedTask(Rhythm rhythm) {
            this.rhythm = rhythm;
        }

        @Override
        public Rhythm rhythm() {
            return rhythm;
        }

        @Override
        public void run() {
            times.incrementAndGet();
            ran.countDown();
        }
    }
}
