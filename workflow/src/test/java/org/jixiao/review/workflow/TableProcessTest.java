package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.review.application.TableProcess;
import org.jixiao.review.application.TableProcess.Diagram;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableProcessTest {

    /** The stages of the year in their order, as a table goes that nobody returns. */
    private static final List<Stage> YEAR = List.copyOf(EnumSet.range(Stage.DRAFT, Stage.CLOSED));

    private static final Set<Stage> REVIEWS =
            Arrays.stream(Stage.values()).filter(Stage::isReview).collect(Collectors.toSet());

    private final TableProcess process = TestEngine.tableProcess();
    private final RecordedEvents events = TestEngine.EVENTS;
    private final long table = TestEngine.nextId();

    @AfterEach
    void the_domain_can_follow_again() {
        events.cannotFollowTo(null);
    }

    @Test
    void a_table_goes_through_the_stages_of_its_year() {
        begin();

        assertThat(wayOf(table)).isEqualTo(YEAR);
        assertThat(events.waitsForSomebody(table)).isFalse();
        assertThat(TestEngine.ENGINE
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Steps.businessKey(table))
                        .count())
                .isZero();
    }

    @Test
    void a_table_taken_over_as_approved_waits_for_its_year_end() {
        process.begin(List.of(table), Stage.APPROVED);

        assertThat(events.waitsForSomebody(table)).isFalse();
        assertThat(process.diagram(table).passed()).containsExactlyInAnyOrder("start", "origin", "executionBegun");
        assertThat(process.diagram(table).current()).containsExactly("approved");
        assertThat(wayOf(table)).isEqualTo(List.copyOf(EnumSet.range(Stage.APPROVED, Stage.CLOSED)));
    }

    @Test
    void a_table_taken_over_with_its_self_evaluation_is_evaluated_at_once() {
        process.begin(List.of(table), Stage.SELF_EVALUATION);

        assertThat(events.waitsForSomebody(table)).isTrue();
        assertThat(process.diagram(table).current()).containsExactly("selfEvaluation");
        assertThat(wayOf(table)).isEqualTo(List.copyOf(EnumSet.range(Stage.SELF_EVALUATION, Stage.CLOSED)));
        assertThat(process.diagram(table).passed())
                .containsExactlyInAnyOrder("start", "origin", "evaluation", "closed");
    }

    static Stream<Arguments> returnsAfterTakingOver() {
        return returns().filter(pair -> from(pair).isEvaluation());
    }

    @ParameterizedTest
    @MethodSource("returnsAfterTakingOver")
    void a_table_taken_over_is_returned_like_any_other(Stage from, Stage to) {
        process.begin(List.of(table), Stage.SELF_EVALUATION);
        goOnTo(from);

        process.back(events.task(table), to);

        assertThat(wayOf(table))
                .isEqualTo(EnumSet.range(to, Stage.CLOSED).stream().toList());
    }

    @Test
    void a_region_passes_steps_over_for_tables_taken_over_too() {
        events.passOver(table, REVIEWS);
        process.begin(List.of(table), Stage.SELF_EVALUATION);

        assertThat(wayOf(table)).containsExactly(Stage.SELF_EVALUATION, Stage.CLOSED);
    }

    static Stream<Stage> noBeginnings() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.DRAFT && stage != Stage.APPROVED && stage != Stage.SELF_EVALUATION);
    }

    @ParameterizedTest
    @MethodSource("noBeginnings")
    void no_year_begins_anywhere_else(Stage from) {
        assertThatThrownBy(() -> process.begin(List.of(table), from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No year begins");
        assertThat(events.stageOf(table)).isEmpty();
    }

    @Test
    void many_tables_begin_their_year_together() {
        List<Long> tables = List.of(table, TestEngine.nextId(), TestEngine.nextId());

        process.begin(tables, Stage.DRAFT);

        assertThat(tables)
                .allSatisfy(each -> assertThat(events.stageOf(each)).hasValue(Stage.DRAFT))
                .allSatisfy(each -> assertThat(events.waitsForSomebody(each)).isTrue());
    }

    @Test
    void no_year_begins_where_the_domain_cannot_follow() {
        events.cannotFollowTo(Stage.DRAFT);

        assertThatThrownBy(this::begin).hasStackTraceContaining("cannot follow");

        assertThat(TestEngine.ENGINE
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Steps.businessKey(table))
                        .count())
                .isZero();
    }

    static Stream<Arguments> returns() {
        return pairs().filter(pair -> from(pair).mayReturnTo(to(pair)));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void a_returned_table_goes_back_to_the_stage_and_comes_again(Stage from, Stage to) {
        standingAt(from);

        process.back(events.task(table), to);

        assertThat(stage()).isEqualTo(to);
        assertThat(wayOf(table))
                .isEqualTo(EnumSet.range(to, Stage.CLOSED).stream().toList());
    }

    static Stream<Arguments> noReturns() {
        return pairs().filter(
                        pair -> from(pair).post().isPresent() && to(pair).post().isPresent())
                .filter(pair -> !from(pair).mayReturnTo(to(pair)));
    }

    @ParameterizedTest
    @MethodSource("noReturns")
    void a_table_is_not_returned_to_where_it_has_not_been(Stage from, Stage to) {
        standingAt(from);

        assertThatIllegalReturn(to);

        assertThat(stage()).isEqualTo(from);
    }

    static Stream<Stage> settingAfterDraft() {
        return EnumSet.range(Stage.UNIT_CHECK, Stage.AWAITING_APPROVAL).stream();
    }

    @ParameterizedTest
    @MethodSource("settingAfterDraft")
    void the_unit_withdraws_its_table_from_wherever_it_stands(Stage from) {
        standingAt(from);

        process.back(events.task(table), Stage.DRAFT);

        assertThat(stage()).isEqualTo(Stage.DRAFT);
    }

    static Stream<Set<Stage>> stepsPassedOver() {
        return Stream.concat(REVIEWS.stream().map(Set::of), Stream.of(REVIEWS));
    }

    @ParameterizedTest
    @MethodSource("stepsPassedOver")
    void a_region_passes_steps_over(Set<Stage> passedOver) {
        events.passOver(table, passedOver);
        begin();

        assertThat(wayOf(table)).isEqualTo(without(YEAR, passedOver));
    }

    @Test
    void a_region_cannot_pass_over_the_units_work_and_the_approval() {
        events.passOver(table, EnumSet.allOf(Stage.class));
        begin();

        assertThat(wayOf(table))
                .containsExactly(
                        Stage.DRAFT, Stage.AWAITING_APPROVAL, Stage.APPROVED, Stage.SELF_EVALUATION, Stage.CLOSED);
    }

    @Test
    void a_region_that_changes_its_steps_in_mid_year_is_heard_at_the_next_step() {
        standingAt(Stage.UNIT_CHECK);
        events.passOver(table, Set.of(Stage.DEPARTMENT_REVIEW));

        process.forward(events.task(table));

        assertThat(stage()).isEqualTo(Stage.BUSINESS_REVIEW);
    }

    @ParameterizedTest
    @MethodSource("returns")
    void a_return_to_a_step_passed_over_goes_to_the_nearest_one_before(Stage from, Stage to) {
        standingAt(from);
        EnumSet<Stage> passedOver = EnumSet.of(to);
        passedOver.add(to == Stage.DRAFT ? to : Steps.before(to));
        passedOver.retainAll(REVIEWS);
        events.passOver(table, passedOver);

        process.back(events.task(table), to);

        Stage expected = to;
        while (passedOver.contains(expected)) {
            expected = Steps.before(expected);
        }
        assertThat(stage()).isEqualTo(expected);
    }

    @Test
    void who_comes_second_to_a_task_is_refused() {
        begin();
        String task = events.task(table);
        process.forward(task);

        assertConflict(() -> process.forward(task));
        assertConflict(() -> process.back(task, Stage.DRAFT));
        assertThat(stage()).isEqualTo(Stage.UNIT_CHECK);
    }

    @Test
    void the_year_end_is_not_opened_for_a_table_that_is_not_approved() {
        begin();

        assertConflict(() -> process.openYearEnd(table));
    }

    @Test
    void the_year_end_is_opened_once() {
        standingAt(Stage.SELF_EVALUATION);

        assertConflict(() -> process.openYearEnd(table));
    }

    @Test
    void the_work_does_not_move_on_where_the_domain_cannot_follow() {
        begin();
        String task = events.task(table);
        events.cannotFollowTo(Stage.UNIT_CHECK);

        assertThatThrownBy(() -> process.forward(task)).hasStackTraceContaining("cannot follow");

        assertThat(TestEngine.ENGINE
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .count())
                .isOne();
    }

    @Test
    void a_table_is_evaluated_by_the_newest_rules_though_it_began_under_older_ones() {
        standingAt(Stage.APPROVED);
        String newer = diagram(Processes.SELF_EVALUATION).replace("单位经办填写", "单位经办如实填写");
        TestEngine.ENGINE
                .getRepositoryService()
                .createDeployment()
                .name("newer rules")
                .addString("self-evaluation.bpmn20.xml", newer)
                .deploy();

        process.openYearEnd(table);

        assertThat(process.diagram(table).bpmn()).isEqualTo(newer);
    }

    @Test
    void a_restart_makes_no_new_versions() {
        long before = TestEngine.ENGINE
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .count();

        Processes.deploy(TestEngine.ENGINE.getRepositoryService());

        assertThat(TestEngine.ENGINE
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .count())
                .isEqualTo(before);
    }

    @Test
    void nothing_is_stored_with_a_process_but_its_key() {
        standingAt(Stage.BUSINESS_REVIEW);
        process.back(events.task(table), Stage.UNIT_CHECK);

        assertThat(TestEngine.ENGINE
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void the_diagram_shows_where_a_table_stands_while_it_is_set() {
        standingAt(Stage.BUSINESS_REVIEW);
        process.back(events.task(table), Stage.UNIT_CHECK);

        Diagram shown = process.diagram(table);

        assertThat(shown.bpmn()).isEqualTo(diagram(Processes.TARGET_SETTING));
        assertThat(shown.current()).containsExactly("unitCheck");
        assertThat(shown.passed())
                .containsExactlyInAnyOrder(
                        "start",
                        "entry",
                        "draft",
                        "unitCheck",
                        "unitCheckDecided",
                        "departmentReview",
                        "departmentReviewDecided",
                        "businessReview",
                        "businessReviewDecided",
                        "returnTo");
    }

    @Test
    void the_diagram_tells_when_a_table_was_at_whose_task() {
        standingAt(Stage.DEPARTMENT_REVIEW);
        process.back(events.task(table), Stage.DRAFT);

        List<TableProcess.Visit> visits = process.diagram(table).visits();

        assertThat(visits)
                .extracting(TableProcess.Visit::activity)
                .containsExactly("draft", "unitCheck", "departmentReview", "draft");
        assertThat(visits.subList(0, 3))
                .allSatisfy(visit -> assertThat(visit.until()).isAfterOrEqualTo(visit.since()));
        assertThat(visits.get(3).until()).isNull();
        assertThat(visits.get(3).taskId()).isEqualTo(events.task(table));
    }

    @Test
    void the_diagram_of_the_year_tells_them_at_the_call_behind_which_they_are() {
        standingAt(Stage.APPROVED);

        assertThat(process.diagram(table).visits())
                .isNotEmpty()
                .extracting(TableProcess.Visit::activity)
                .containsOnly("setting");
    }

    @Test
    void the_diagram_of_one_half_of_the_year_does_not_place_the_tasks_of_the_other() {
        standingAt(Stage.APPROVED);
        process.openYearEnd(table);

        assertThat(process.diagram(table).visits())
                .extracting(TableProcess.Visit::activity)
                .contains("selfEvaluation")
                .containsOnly("selfEvaluation", null);
    }

    @Test
    void the_diagram_leaves_out_a_step_that_was_passed_over() {
        events.passOver(table, Set.of(Stage.UNIT_CHECK));
        standingAt(Stage.DEPARTMENT_REVIEW);

        assertThat(process.diagram(table).passed()).contains("draft").doesNotContain("unitCheck");
    }

    @Test
    void the_diagram_shows_the_year_while_an_approved_table_waits() {
        standingAt(Stage.APPROVED);

        Diagram shown = process.diagram(table);

        assertThat(shown.bpmn()).isEqualTo(diagram(Processes.TARGET_LIFECYCLE));
        assertThat(shown.current()).containsExactly("approved");
        assertThat(shown.passed()).containsExactlyInAnyOrder("start", "origin", "setting", "executionBegun");
    }

    @Test
    void the_diagram_shows_where_a_table_stands_while_it_is_evaluated() {
        standingAt(Stage.EVALUATION_UNIT_CHECK);

        Diagram shown = process.diagram(table);

        assertThat(shown.current()).containsExactly("evaluationUnitCheck");
        assertThat(shown.passed()).containsExactlyInAnyOrder("start", "selfEvaluation");
    }

    @Test
    void the_diagram_shows_the_whole_year_of_a_closed_table() {
        standingAt(Stage.CLOSED);

        Diagram shown = process.diagram(table);

        assertThat(shown.bpmn()).isEqualTo(diagram(Processes.TARGET_LIFECYCLE));
        assertThat(shown.current()).isEmpty();
        assertThat(shown.passed())
                .containsExactlyInAnyOrder(
                        "start",
                        "origin",
                        "setting",
                        "execution",
                        "executionBegun",
                        "approved",
                        "executionDone",
                        "evaluation",
                        "closed");
    }

    @Test
    void a_stopped_table_waits_for_nobody_and_for_no_year_end() {
        standingAt(Stage.APPROVED);

        process.stop(table);

        assertThat(stage()).isEqualTo(Stage.STOPPED);
        assertThat(events.waitsForSomebody(table)).isFalse();
        assertThat(process.diagram(table).current()).containsExactly("stopped");
        assertThat(process.diagram(table).passed()).contains("stop").doesNotContain("voidApproval");
        assertConflict(() -> process.openYearEnd(table));
        assertConflict(() -> process.stop(table));
        assertConflict(() -> process.reconsider(table));
    }

    @Test
    void a_resumed_table_goes_on_to_its_year_end() {
        standingAt(Stage.APPROVED);
        process.stop(table);

        process.resume(table);

        assertThat(process.diagram(table).current()).containsExactly("approved");
        assertConflict(() -> process.resume(table));
        assertThat(wayOf(table)).isEqualTo(List.copyOf(EnumSet.range(Stage.APPROVED, Stage.CLOSED)));
        assertNothingIsLeft();
    }

    @Test
    void a_table_is_stopped_and_resumed_as_often_as_it_must() {
        standingAt(Stage.APPROVED);
        for (int i = 0; i < 3; i++) {
            process.stop(table);
            process.resume(table);
        }

        assertThat(wayOf(table)).isEqualTo(List.copyOf(EnumSet.range(Stage.APPROVED, Stage.CLOSED)));
    }

    @Test
    void a_table_taken_over_as_approved_is_stopped_like_any_other() {
        process.begin(List.of(table), Stage.APPROVED);

        process.stop(table);

        assertThat(stage()).isEqualTo(Stage.STOPPED);
    }

    @Test
    void a_table_whose_approval_is_void_waits_for_the_approver_and_is_approved_again() {
        standingAt(Stage.APPROVED);

        process.reconsider(table);

        assertThat(stage()).isEqualTo(Stage.AWAITING_APPROVAL);
        assertThat(process.diagram(table).current()).containsExactly("awaitingApproval");
        assertThat(process.diagram(table).passed()).containsExactlyInAnyOrder("start", "entry");
        assertThat(wayOf(table)).isEqualTo(List.copyOf(EnumSet.range(Stage.AWAITING_APPROVAL, Stage.CLOSED)));
        assertNothingIsLeft();
    }

    @Test
    void an_approval_given_again_can_be_void_again() {
        standingAt(Stage.APPROVED);
        process.reconsider(table);
        process.forward(events.task(table));

        process.reconsider(table);

        assertThat(stage()).isEqualTo(Stage.AWAITING_APPROVAL);
    }

    @Test
    void a_table_whose_approval_is_void_is_returned_to_its_unit_and_comes_again() {
        standingAt(Stage.APPROVED);
        process.reconsider(table);

        process.back(events.task(table), Stage.DRAFT);

        assertThat(wayOf(table)).isEqualTo(YEAR);
    }

    static Stream<Stage> notApproved() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(Stage.CLOSED) <= 0 && stage != Stage.APPROVED);
    }

    @ParameterizedTest
    @MethodSource("notApproved")
    void only_an_approved_table_hears_what_is_said_to_one(Stage stage) {
        standingAt(stage);

        assertConflict(() -> process.stop(table));
        assertConflict(() -> process.resume(table));
        assertConflict(() -> process.reconsider(table));
        assertConflict(() -> process.discardAdjustment(table));
        assertThat(stage()).isEqualTo(stage);
    }

    @Test
    void many_go_on_together_and_come_back_together() {
        long other = TestEngine.nextId();
        process.begin(List.of(table, other), Stage.DRAFT);

        process.forward(List.of(events.task(table), events.task(other)));
        assertThat(process.diagram(table).current()).containsExactly("unitCheck");
        assertThat(process.diagram(other).current()).containsExactly("unitCheck");

        while (events.waitsForSomebody(table)) {
            process.forward(List.of(events.task(table), events.task(other)));
        }
        process.reconsider(List.of(table, other));
        assertThat(process.diagram(other).current()).containsExactly("awaitingApproval");
        assertThat(stage()).isEqualTo(Stage.AWAITING_APPROVAL);
    }

    @Test
    void the_year_end_is_opened_for_many_and_those_that_do_not_wait_for_it_are_named() {
        long other = TestEngine.nextId();
        process.begin(List.of(table, other), Stage.APPROVED);
        long draft = TestEngine.nextId();
        process.begin(List.of(draft), Stage.DRAFT);

        assertThat(process.openYearEnds(List.of(table, draft, other))).containsExactly(draft);
        assertThat(process.diagram(table).current()).containsExactly("selfEvaluation");
        assertThat(process.diagram(other).current()).containsExactly("selfEvaluation");
        assertThat(process.diagram(draft).current()).containsExactly("draft");
        assertThat(process.openYearEnds(List.of(table, other))).containsExactlyInAnyOrder(table, other);
        assertThat(process.openYearEnds(List.of())).isEmpty();
    }

    @Test
    void none_goes_on_when_one_of_them_cannot() {
        begin();
        String task = events.task(table);

        assertConflict(() -> process.forward(List.of(task, "gone")));
        assertThat(process.diagram(table).current()).containsExactly("draft");
    }

    @Test
    void a_table_is_not_stopped_where_the_domain_cannot_follow() {
        standingAt(Stage.APPROVED);
        events.cannotFollowTo(Stage.STOPPED);

        assertThatThrownBy(() -> process.stop(table)).hasStackTraceContaining("cannot follow");

        events.cannotFollowTo(null);
        assertThat(wayOf(table)).isEqualTo(List.copyOf(EnumSet.range(Stage.APPROVED, Stage.CLOSED)));
    }

    @Test
    void an_adjustment_is_done_with_its_approval() {
        process.beginAdjustment(table);

        List<Stage> way = new ArrayList<>(EnumSet.range(Stage.DRAFT, Stage.AWAITING_APPROVAL));
        way.add(Stage.CLOSED);
        assertThat(wayOf(table)).isEqualTo(way);
        assertThat(process.diagram(table).passed()).containsExactlyInAnyOrder("start", "setting", "closed");
        assertNothingIsLeft();
    }

    static Stream<Stage> setting() {
        return EnumSet.range(Stage.DRAFT, Stage.AWAITING_APPROVAL).stream();
    }

    @ParameterizedTest
    @MethodSource("setting")
    void an_adjustment_that_is_given_up_leaves_nobody_a_task(Stage from) {
        process.beginAdjustment(table);
        goOnTo(from);

        process.discardAdjustment(table);

        assertThat(stage()).isEqualTo(Stage.STOPPED);
        assertThat(events.waitsForSomebody(table)).isFalse();
        assertThat(process.diagram(table).current()).isEmpty();
        assertThat(process.diagram(table).passed()).contains("discard", "stopped");
        assertNothingIsLeft();
        assertConflict(() -> process.discardAdjustment(table));
    }

    @Test
    void an_adjustment_is_neither_stopped_nor_opened_for_the_year_end() {
        process.beginAdjustment(table);

        assertConflict(() -> process.stop(table));
        assertConflict(() -> process.reconsider(table));
        assertConflict(() -> process.openYearEnd(table));
    }

    @Test
    void there_is_no_diagram_of_a_table_that_never_began() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> process.diagram(table))
                .returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
    }

    private void assertNothingIsLeft() {
        assertThat(TestEngine.ENGINE
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Steps.businessKey(table))
                        .count())
                .isZero();
        assertThat(TestEngine.ENGINE
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .count())
                .isZero();
    }

    private void begin() {
        process.begin(List.of(table), Stage.DRAFT);
    }

    private void standingAt(Stage stage) {
        begin();
        goOnTo(stage);
    }

    private void goOnTo(Stage stage) {
        while (stage() != stage) {
            next(table);
        }
    }

    /** Leads the table on to the end of its year, without a return; answers the stages where it stood. */
    private List<Stage> wayOf(long tableId) {
        List<Stage> way = new ArrayList<>(List.of(stage()));
        while (stage() != Stage.CLOSED) {
            next(tableId);
            way.add(stage());
        }
        return way;
    }

    private void next(long tableId) {
        if (stage() == Stage.APPROVED) {
            assertThat(events.waitsForSomebody(tableId)).isFalse();
            process.openYearEnd(tableId);
        } else {
            process.forward(events.task(tableId));
        }
    }

    private Stage stage() {
        return events.stageOf(table).orElseThrow();
    }

    private void assertThatIllegalReturn(Stage to) {
        assertThatThrownBy(() -> process.back(events.task(table), to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No way back");
    }

    private static void assertConflict(Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).returns(Refusal.Kind.CONFLICT, Refusal::kind);
    }

    private static Stream<Arguments> pairs() {
        return Arrays.stream(Stage.values())
                .flatMap(from -> Arrays.stream(Stage.values()).map(to -> Arguments.of(from, to)));
    }

    private static Stage from(Arguments pair) {
        return (Stage) pair.get()[0];
    }

    private static Stage to(Arguments pair) {
        return (Stage) pair.get()[1];
    }

    private static List<Stage> without(List<Stage> stages, Set<Stage> some) {
        return stages.stream().filter(stage -> !some.contains(stage)).toList();
    }

    private static String diagram(String name) {
        try (InputStream diagram =
                Objects.requireNonNull(TableProcessTest.class.getResourceAsStream(Processes.resource(name)))) {
            return new String(diagram.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
