package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.review.model.LostWorkKind.BATCH_WITHOUT_PROCESS;
import static org.jixiao.review.model.LostWorkKind.DEAD_JOB;
import static org.jixiao.review.model.LostWorkKind.ITEM_ELSEWHERE;
import static org.jixiao.review.model.LostWorkKind.ITEM_WITHOUT_TASK;
import static org.jixiao.review.model.LostWorkKind.PROCESS_WITHOUT_TABLE;
import static org.jixiao.review.model.LostWorkKind.TABLE_WITHOUT_PROCESS;
import static org.jixiao.review.model.LostWorkKind.TABLE_WITH_PROCESSES;
import static org.jixiao.review.model.LostWorkKind.TASK_WITHOUT_ITEM;
import static org.jixiao.review.model.LostWorkKind.WAITS_FOR_NOTHING;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.jixiao.review.application.ProcessCheck;
import org.jixiao.review.application.ProcessCheck.Found;
import org.jixiao.review.model.BatchKind;
import org.jixiao.review.model.LostWorkKind;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is lost is found: in an engine of its own, whose tables are damaged by hand, among others that are whole. */
class LostWorkTest {

    private static final DataSource TABLES = TestEngine.migrated("lost");
    private static final RecordedEvents EVENTS = new RecordedEvents();
    private static final CountedWork WORK = new CountedWork(BatchKind.APPROVAL);
    private static final ProcessEngine ENGINE = start();

    private final EngineTableProcess process = new EngineTableProcess(ENGINE);
    private final EngineProcessCheck check = new EngineProcessCheck(ENGINE);
    private final ManagementService management = ENGINE.getManagementService();
    private final long table = TestEngine.nextId();
    private final List<Found> before = new ArrayList<>();

    private static ProcessEngine start() {
        ProcessEngine engine = new EngineConfiguration(TABLES, EVENTS, List.of(WORK), List.of())
                .setEngineName("lost")
                .buildProcessEngine();
        Processes.deploy(engine.getRepositoryService());
        return engine;
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @BeforeEach
    void others_stand_everywhere() {
        List<Long> others = List.of(TestEngine.nextId(), TestEngine.nextId(), TestEngine.nextId());
        process.begin(others.subList(0, 1), Stage.DRAFT);
        process.begin(others.subList(1, 2), Stage.APPROVED);
        process.begin(others.subList(2, 3), Stage.SELF_EVALUATION);
        before.addAll(check.lost());
    }

    @Test
    void a_process_whose_task_is_gone_waits_for_nothing() {
        process.begin(List.of(table), Stage.DRAFT);
        String setting = instance(Processes.TARGET_SETTING);
        String task = EVENTS.task(table);

        takeAway(task);

        assertFound(found(WAITS_FOR_NOTHING, setting, Processes.TARGET_SETTING), found(ITEM_WITHOUT_TASK, task, null));
    }

    @Test
    void what_can_only_interrupt_keeps_nothing_alive() {
        process.begin(List.of(table), Stage.APPROVED);

        sql("delete from act_ru_event_subscr where activity_id_ = 'approved' and proc_inst_id_ = ?", lifecycle());

        assertFound(found(WAITS_FOR_NOTHING, lifecycle(), Processes.TARGET_LIFECYCLE));
    }

    @Test
    void a_call_that_has_ended_without_the_caller_leaves_it_waiting_for_nothing() {
        EVENTS.adjusts(table);
        process.beginAdjustment(table);
        String task = EVENTS.task(table);
        String setting = instance(Processes.TARGET_SETTING);

        takeAway(task);
        sql("delete from act_ru_actinst where proc_inst_id_ = ?", setting);
        sql("delete from act_ru_execution where proc_inst_id_ = ? and parent_id_ is not null", setting);
        sql("delete from act_ru_execution where id_ = ?", setting);

        assertFound(
                found(WAITS_FOR_NOTHING, instance(Processes.ADJUSTMENT), Processes.ADJUSTMENT),
                found(ITEM_WITHOUT_TASK, task, null));
    }

    @Test
    void a_batch_whose_job_is_gone_waits_for_nothing() {
        Job job = batch();

        sql("delete from act_ru_job where id_ = ?", job.getId());

        assertFound(
                new Found(WAITS_FOR_NOTHING, job.getProcessInstanceId(), Processes.APPROVAL_BATCH, null, "somewhere"));
    }

    @Test
    void a_job_that_is_not_tried_again_is_told_as_that() {
        Job job = batch();

        Job dead = management.moveJobToDeadLetterJob(job.getId());

        assertFound(new Found(DEAD_JOB, dead.getId(), Processes.APPROVAL_BATCH, null, "somewhere"));
    }

    @Test
    void a_job_that_will_be_tried_again_is_not_lost() {
        long id = TestEngine.nextId();
        WORK.batch(id, 1).failingFirst(1);
        Job job = batch(id);
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasStackTraceContaining("The chunk fails");

        assertFound();
    }

    @ParameterizedTest
    @CsvSource({"everyHour, hourlyTasks", "everyNight, nightlyTasks"})
    void housekeeping_waits_for_its_time_or_its_job_and_is_gone_afterwards(String time, String step) {
        Job timer = management.createTimerJobQuery().list().stream()
                .filter(each -> each.getJobHandlerConfiguration().contains(time))
                .findFirst()
                .orElseThrow();
        assertFound();

        management.executeJob(management.moveTimerToExecutableJob(timer.getId()).getId());
        assertFound();
        Job work = management.createJobQuery().handlerType("async-continuation").list().stream()
                .filter(each -> each.getElementId().equals(step))
                .findFirst()
                .orElseThrow();
        sql("update act_ru_job set retries_ = 0 where id_ = ?", work.getId());
        assertFound(new Found(WAITS_FOR_NOTHING, work.getProcessInstanceId(), Processes.HOUSEKEEPING, null, null));
        sql("update act_ru_job set retries_ = 3 where id_ = ?", work.getId());

        management.executeJob(work.getId());
        assertFound();
        assertThat(management.createJobQuery().jobId(work.getId()).count()).isZero();
    }

    @Test
    void a_task_that_is_in_no_inbox_is_found() {
        process.begin(List.of(table), Stage.DRAFT);
        String task = EVENTS.task(table);

        sql("delete from inbox_item where task_id = ?", task);

        assertFound(found(TASK_WITHOUT_ITEM, task, Processes.TARGET_SETTING));
    }

    @Test
    void an_opinion_that_nobody_finds_in_the_inbox_is_found() {
        process.begin(List.of(table), Stage.SELF_EVALUATION);

        String opinion = process.ask(EVENTS.task(table), 71);

        assertFound(found(TASK_WITHOUT_ITEM, opinion, Processes.SELF_EVALUATION));
    }

    @Test
    void an_item_of_another_stage_than_its_table_is_found() {
        process.begin(List.of(table), Stage.DRAFT);

        sql("update target_table set stage = 'UNIT_CHECK' where id = ?", table);

        assertFound(found(ITEM_ELSEWHERE, EVENTS.task(table), Processes.TARGET_SETTING));
    }

    @Test
    void an_item_of_another_stage_than_its_task_is_found() {
        process.begin(List.of(table), Stage.DRAFT);

        sql("update target_table set stage = 'UNIT_CHECK' where id = ?", table);
        sql("update inbox_item set stage = 'UNIT_CHECK' where table_id = ?", table);

        assertFound(found(ITEM_ELSEWHERE, EVENTS.task(table), Processes.TARGET_SETTING));
    }

    @Test
    void an_item_of_another_table_than_its_task_is_found() {
        long other = TestEngine.nextId();
        process.begin(List.of(table, other), Stage.DRAFT);

        sql("update inbox_item set table_id = ? where task_id = ?", table, EVENTS.task(other));

        assertFound(found(ITEM_ELSEWHERE, EVENTS.task(other), Processes.TARGET_SETTING));
    }

    @Test
    void a_table_that_no_process_leads_is_found() {
        sql("insert into target_table (id, region, stage) values (?, 'region', 'APPROVED')", table);

        assertFound(found(TABLE_WITHOUT_PROCESS, Long.toString(table), null));
    }

    @Test
    void an_adjustment_is_led_by_a_process_of_its_own_kind() {
        process.begin(List.of(table), Stage.APPROVED);

        sql("update target_table set adjusts_id = 1 where id = ?", table);

        assertFound(found(TABLE_WITHOUT_PROCESS, Long.toString(table), null));
    }

    @Test
    void a_table_that_is_led_twice_is_found() {
        process.begin(List.of(table), Stage.APPROVED);

        process.begin(List.of(table), Stage.APPROVED);

        assertFound(found(TABLE_WITH_PROCESSES, Long.toString(table), null));
    }

    @Test
    void a_closed_table_that_is_still_led_is_found() {
        process.begin(List.of(table), Stage.APPROVED);

        sql("update target_table set stage = 'CLOSED' where id = ?", table);

        assertFound(found(TABLE_WITH_PROCESSES, Long.toString(table), null));
    }

    @Test
    void a_process_whose_table_is_gone_is_found() {
        process.begin(List.of(table), Stage.APPROVED);

        sql("delete from target_table where id = ?", table);

        assertFound(new Found(PROCESS_WITHOUT_TABLE, lifecycle(), Processes.TARGET_LIFECYCLE, null, null));
    }

    @Test
    void a_batch_that_nobody_works_off_is_found() {
        sql("insert into batch (id, region, state) values (?, 'somewhere', 'RUNNING')", table);

        assertFound(new Found(BATCH_WITHOUT_PROCESS, Long.toString(table), null, null, "somewhere"));
    }

    @Test
    void of_one_kind_no_more_are_told_than_can_be_mended_one_by_one() {
        sql(
                "insert into batch (id, region, state) select 1000000 + x, 'somewhere', 'RUNNING' from system_range(1, 600)");

        List<Found> found = check.lost();
        sql("delete from batch where id > 1000000");

        assertThat(found.stream().filter(each -> each.kind() == BATCH_WITHOUT_PROCESS))
                .hasSize(ProcessCheck.MOST);
    }

    private Job batch() {
        long id = TestEngine.nextId();
        WORK.batch(id, 1);
        return batch(id);
    }

    private Job batch(long id) {
        sql("insert into batch (id, region, state) values (?, 'somewhere', 'RUNNING')", id);
        new EngineBatchProcess(ENGINE).begin(id, BatchKind.APPROVAL);
        String instance = ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(id))
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private void takeAway(String task) {
        sql("delete from act_ru_identitylink where task_id_ = ?", task);
        sql("delete from act_ru_task where id_ = ?", task);
    }

    private Found found(LostWorkKind kind, String reference, @Nullable String diagram) {
        return new Found(kind, reference, diagram, table, RecordedEvents.REGION);
    }

    /** Beside what other tests have left behind. */
    private void assertFound(Found... expected) {
        List<Found> now = new ArrayList<>(check.lost());
        now.removeAll(before);
        assertThat(now).containsExactlyInAnyOrder(expected);
    }

    private String lifecycle() {
        return instance(Processes.TARGET_LIFECYCLE);
    }

    private String instance(String diagram) {
        return ENGINE.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(diagram)
                .processInstanceBusinessKey(Long.toString(table))
                .singleResult()
                .getId();
    }

    private static void sql(String statement, Object... parameters) {
        try (Connection connection = TABLES.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            if (prepared.executeUpdate() == 0 && !statement.contains("act_ru_identitylink")) {
                throw new AssertionError("Nothing was done by " + statement);
            }
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }
}
