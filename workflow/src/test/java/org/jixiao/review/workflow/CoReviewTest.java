package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.jixiao.review.application.TableProcess;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;

/** Steps at which other people are asked for an opinion (加签). */
class CoReviewTest {

    private static final int RETURNS = Integer.getInteger("jixiao.returns", 200);

    private final RecordedEvents events = TestEngine.EVENTS;
    private final TableProcess process = TestEngine.tableProcess();
    private final TaskService tasks = TestEngine.ENGINE.getTaskService();
    private final long table = TestEngine.nextId();

    @Test
    void each_co_reviewer_has_a_task_beside_the_steps() {
        standingAt(Stage.DEPARTMENT_REVIEW);
        String step = events.task(table);

        events.addReviewer(table, 71);
        events.addReviewer(table, 72);

        assertThat(tasks.getSubTasks(step)).extracting(Task::getAssignee).containsExactlyInAnyOrder("71", "72");
        assertThat(events.task(table)).isEqualTo(step);
        assertThat(process.diagram(table).current()).containsExactly("departmentReview");
    }

    @Test
    void an_opinion_that_is_given_takes_its_task_away_and_no_other() {
        standingAt(Stage.BUSINESS_REVIEW);
        events.addReviewer(table, 71);
        events.addReviewer(table, 72);

        process.answered(task(71));

        assertThat(events.opinions(table)).containsValue(72L).doesNotContainValue(71L);
        assertThat(tasks.getSubTasks(events.task(table))).hasSize(1);
        assertThat(events.stageOf(table)).contains(Stage.BUSINESS_REVIEW);
    }

    @Test
    void an_opinion_is_given_once() {
        standingAt(Stage.BUSINESS_REVIEW);
        events.addReviewer(table, 71);
        String task = task(71);
        process.answered(task);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> process.answered(task))
                .returns(Refusal.Kind.CONFLICT, Refusal::kind);
    }

    @Test
    void the_tasks_of_a_step_that_is_passed_go_with_it() {
        standingAt(Stage.UNIT_CHECK);
        events.addReviewer(table, 71);
        String step = events.task(table);

        process.forward(step);

        assertThat(events.opinions(table)).isEmpty();
        assertThat(tasks.getSubTasks(step)).isEmpty();
    }

    @Test
    void after_each_return_only_the_unit_has_a_task_and_each_co_reviewer_has_one_when_the_table_comes_back() {
        standingAt(Stage.DEPARTMENT_REVIEW);
        events.addReviewer(table, 71);
        events.addReviewer(table, 72);
        events.addReviewer(table, 73);
        Rows before = Rows.now();
        Set<Rows> atTheUnit = new HashSet<>();
        for (int i = 0; i < RETURNS; i++) {
            if (i % 2 == 1) {
                process.answered(task(72));
            }
            process.back(events.task(table), Stage.DRAFT);

            assertThat(events.stageOf(table)).contains(Stage.DRAFT);
            assertThat(events.opinions(table)).isEmpty();
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(Long.toString(table))
                            .list())
                    .singleElement()
                    .returns("draft", Task::getTaskDefinitionKey)
                    .returns(events.task(table), Task::getId);
            atTheUnit.add(Rows.now());

            goOnTo(Stage.DEPARTMENT_REVIEW);
            assertThat(events.opinions(table).values()).containsExactlyInAnyOrder(71L, 72L, 73L);
            assertThat(tasks.getSubTasks(events.task(table)))
                    .extracting(Task::getAssignee)
                    .containsExactlyInAnyOrder("71", "72", "73");
            assertThat(Rows.now()).isEqualTo(before);
        }
        assertThat(atTheUnit).singleElement().returns(before.tasks() - 3, Rows::tasks);
    }

    @Test
    void a_region_may_pass_over_a_step_that_has_co_reviewers() {
        standingAt(Stage.DEPARTMENT_REVIEW);
        events.addReviewer(table, 71);
        process.back(events.task(table), Stage.UNIT_CHECK);
        events.passOver(table, Set.of(Stage.DEPARTMENT_REVIEW));

        process.forward(events.task(table));

        assertThat(events.stageOf(table)).contains(Stage.BUSINESS_REVIEW);
        assertThat(events.opinions(table)).isEmpty();
    }

    private void standingAt(Stage stage) {
        process.begin(List.of(table), Stage.DRAFT);
        goOnTo(stage);
    }

    private void goOnTo(Stage stage) {
        while (events.stageOf(table).orElseThrow() != stage) {
            process.forward(events.task(table));
        }
    }

    private String task(long account) {
        return events.opinions(table).entrySet().stream()
                .filter(opinion -> opinion.getValue() == account)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** How much the engine keeps of what is running; other tests leave theirs behind, so only the difference counts. */
    private record Rows(long tasks, long executions, long variables, long identityLinks, long entityLinks, long jobs) {

        static Rows now() {
            return new Rows(
                    of("ACT_RU_TASK"),
                    of("ACT_RU_EXECUTION"),
                    of("ACT_RU_VARIABLE"),
                    of("ACT_RU_IDENTITYLINK"),
                    of("ACT_RU_ENTITYLINK"),
                    of("ACT_RU_JOB"));
        }

        private static long of(String table) {
            return TestEngine.ENGINE.getManagementService().getTableCount().getOrDefault(table, 0L);
        }
    }
}
