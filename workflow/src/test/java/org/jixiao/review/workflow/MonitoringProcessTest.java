package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.flowable.engine.ProcessEngine;
import org.jixiao.monitoring.application.MonitoringProcess;
import org.jixiao.monitoring.application.MonitoringProcess.Waiting;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.monitoring.workflow.EngineMonitoringProcess;
import org.jixiao.review.application.ProcessCheck.Found;
import org.jixiao.review.model.LostWorkKind;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Sheets go through the diagram of monitoring, and none of them is lost on its way. */
class MonitoringProcessTest {

    private static final DataSource TABLES = TestEngine.migrated("monitoring");
    private static final ProcessEngine ENGINE = start();

    private final MonitoringProcess process = new EngineMonitoringProcess(ENGINE);
    private final long sheet = TestEngine.nextId();

    private static ProcessEngine start() {
        ProcessEngine engine = new EngineConfiguration(TABLES, new RecordedEvents(), List.of(), List.of())
                .setEngineName("monitoring")
                .buildProcessEngine();
        Processes.deploy(engine.getRepositoryService());
        return engine;
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void a_sheet_goes_from_the_unit_over_the_department_to_the_performance_division_and_is_done() {
        Waiting at = begin();
        assertThat(at.step()).isEqualTo(SheetStep.FILLING);

        at = follow(process.forward(task(at)));
        assertThat(at.step()).isEqualTo(SheetStep.DEPARTMENT_REVIEW);
        at = follow(process.forward(task(at)));
        assertThat(at.step()).isEqualTo(SheetStep.PERFORMANCE_REVIEW);
        at = follow(process.forward(task(at)));

        assertThat(at).isEqualTo(new Waiting(SheetStep.NOTED, null));
        assertThat(instances()).isZero();
    }

    @Test
    void the_department_returns_a_sheet_to_the_unit_and_it_comes_again() {
        Waiting at = follow(process.forward(task(begin())));

        at = follow(process.back(task(at)));

        assertThat(at.step()).isEqualTo(SheetStep.FILLING);
        assertThat(follow(process.forward(task(at))).step()).isEqualTo(SheetStep.DEPARTMENT_REVIEW);
    }

    @Test
    void the_performance_division_returns_a_sheet_to_the_unit() {
        Waiting at = follow(process.forward(task(begin())));
        at = follow(process.forward(task(at)));

        at = follow(process.back(task(at)));

        assertThat(at.step()).isEqualTo(SheetStep.FILLING);
    }

    @Test
    void many_sheets_begin_together_each_with_a_task_of_its_own() {
        List<Long> many = List.of(sheet, TestEngine.nextId(), TestEngine.nextId());

        Map<Long, Waiting> begun = process.begin(many);

        assertThat(begun.keySet()).containsExactlyInAnyOrderElementsOf(many);
        assertThat(begun.values())
                .allSatisfy(at -> assertThat(at.step()).isEqualTo(SheetStep.FILLING))
                .extracting(Waiting::taskId)
                .doesNotHaveDuplicates();
    }

    @Test
    void who_comes_second_to_a_task_is_refused() {
        String task = task(begin());
        process.forward(task);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> process.forward(task))
                .extracting(Refusal::kind)
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void nothing_is_stored_with_a_process_but_its_key() {
        process.forward(task(begin()));

        assertThat(ENGINE.getRuntimeService().createVariableInstanceQuery().count())
                .isZero();
    }

    @Test
    void a_sheet_that_nobody_has_to_do_and_a_task_without_a_sheet_are_found() {
        Waiting at = begin();
        sql("update monitoring_sheet set task_id = 'gone' where id = ?", sheet);

        assertThat(lost())
                .asInstanceOf(InstanceOfAssertFactories.list(Found.class))
                .extracting(Found::kind)
                .contains(LostWorkKind.SHEET_WITHOUT_TASK, LostWorkKind.TASK_WITHOUT_ITEM);
        follow(at);
    }

    /** A sheet with its table; all that it stands at is lost to nobody. */
    private Waiting begin() {
        sql("insert into target_table (id, region, stage) values (?, 'somewhere', 'APPROVED')", sheet);
        sql("insert into monitoring_sheet (id, table_id, step) values (?, " + sheet + ", 'FILLING')", sheet);
        return follow(process.begin(List.of(sheet)).getOrDefault(sheet, new Waiting(SheetStep.NOTED, null)));
    }

    /** The sheet follows as the use cases make it. */
    private Waiting follow(Waiting at) {
        try (Connection connection = TABLES.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update monitoring_sheet set step = ?, task_id = ? where id = ?")) {
            statement.setString(1, at.step().name());
            statement.setString(2, at.taskId());
            statement.setLong(3, sheet);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(lost()).isEmpty();
        return at;
    }

    /** Of this sheet; its table has no process of its own here. */
    private List<Found> lost() {
        return new EngineProcessCheck(ENGINE)
                .lost().stream()
                        .filter(found -> found.kind() != LostWorkKind.TABLE_WITHOUT_PROCESS)
                        .filter(found -> Long.valueOf(sheet).equals(found.tableId()))
                        .toList();
    }

    private static String task(Waiting at) {
        return String.valueOf(at.taskId());
    }

    private long instances() {
        return ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(sheet))
                .count();
    }

    private static void sql(String statement, long id) {
        try (Connection connection = TABLES.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setLong(1, id);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
