package org.jixiao.result.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jixiao.result.model.RegionResult.DepartmentResult;
import org.jixiao.result.model.Tally.Body;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionResultTest {

    private static final Body HEALTH = new Body(1, "201", "卫生健康局");
    private static final Body SCHOOLS = new Body(2, "105", "教育局");
    private static final Body HOSPITAL = new Body(11, "201002", "人民医院");
    private static final Body CLINIC = new Body(12, "201001", "社区中心");
    private static final Body SCHOOL = new Body(13, "105001", "第一小学");

    private static final List<Tally> YEAR = List.of(
            tally(HEALTH, HOSPITAL, Stage.CLOSED, "优", 2, "190.50", "300.00", "300.00", "270.00"),
            tally(HEALTH, HOSPITAL, Stage.CLOSED, "差", 1, "40.25", "100.00", "100.00", "20.00"),
            tally(HEALTH, CLINIC, Stage.CLOSED, null, 1, "0", "50.00", "50.00", "0"),
            tally(HEALTH, CLINIC, Stage.EVALUATION_RECHECK, "良", 1, "85.00", "10.00", "10.00", "10.00"),
            tally(SCHOOLS, SCHOOL, Stage.STOPPED, null, 1, "0", "40.00", "0", "0"),
            tally(SCHOOLS, SCHOOL, Stage.APPROVED, null, 3, "0", "60.00", "0", "0"));

    private final RegionResult result = RegionResult.of(
            "gulou",
            2042,
            YEAR,
            List.of(tally(HEALTH, CLINIC, Stage.CLOSED, "中", 2, "140.00", "80.00", "80.00", "60.00")));

    @Test
    void each_table_is_counted_once_as_evaluated_not_evaluated_or_unfinished() {
        Figures all = result.now();
        assertThat(all.tables()).isEqualTo(9);
        assertThat(all.evaluated()).isEqualTo(3);
        assertThat(all.notEvaluated()).isEqualTo(2);
        assertThat(all.unfinished()).isEqualTo(4);
        assertThat(all.stages())
                .containsExactly(
                        Map.entry(Stage.APPROVED, 3L),
                        Map.entry(Stage.EVALUATION_RECHECK, 1L),
                        Map.entry(Stage.CLOSED, 4L),
                        Map.entry(Stage.STOPPED, 1L));
    }

    @Test
    void only_closed_evaluations_have_a_grade_and_count_in_the_average() {
        assertThat(result.now().grades())
                .containsExactly(Map.entry("优", 2L), Map.entry("良", 0L), Map.entry("中", 0L), Map.entry("差", 1L));
        // 190.50 + 40.25 over three.
        assertThat(result.now().average()).isEqualTo(new BigDecimal("76.92"));
    }

    @Test
    void the_execution_rate_is_that_of_the_budget_of_which_it_is_known() {
        assertThat(result.now().budget()).isEqualTo(new BigDecimal("560.00"));
        assertThat(result.now().executed()).isEqualTo(new BigDecimal("300.00"));
        // 300 of 460; the 100 of the others are not reported yet.
        assertThat(result.now().rate()).isEqualTo(new BigDecimal("65.22"));
    }

    @Test
    void where_nothing_is_known_there_is_neither_average_nor_rate() {
        Figures schools = result.departments().get(0).now();
        assertThat(schools.average()).isNull();
        assertThat(schools.rate()).isNull();
    }

    @Test
    void departments_and_units_stand_by_code_with_the_year_before() {
        assertThat(result.departments())
                .extracting(DepartmentResult::department)
                .containsExactly(SCHOOLS, HEALTH);
        DepartmentResult health = result.departments().get(1);
        assertThat(health.units()).extracting(unit -> unit.unit().name()).containsExactly("社区中心", "人民医院");
        assertThat(health.before().average()).isEqualTo(new BigDecimal("70.00"));
        assertThat(health.before().rate()).isEqualTo(new BigDecimal("75.00"));
        assertThat(health.units().get(1).before().tables()).isZero();
    }

    @Test
    void a_grade_that_only_one_scheme_knows_stands_behind_the_usual_ones() {
        RegionResult other = RegionResult.of(
                "gulou",
                2042,
                List.of(tally(HEALTH, CLINIC, Stage.CLOSED, "合格", 1, "75.00", "1.00", "1.00", "1.00")),
                List.of());
        assertThat(other.grades()).containsExactly("优", "良", "中", "差", "合格");
        assertThat(other.now().evaluated()).isEqualTo(1);
    }

    private static Tally tally(
            Body department,
            Body unit,
            Stage stage,
            @Nullable String grade,
            long tables,
            String points,
            String budget,
            String reported,
            String executed) {
        return new Tally(
                department,
                unit,
                stage,
                grade,
                tables,
                new BigDecimal(points),
                new BigDecimal(budget),
                new BigDecimal(reported),
                new BigDecimal(executed));
    }
}
