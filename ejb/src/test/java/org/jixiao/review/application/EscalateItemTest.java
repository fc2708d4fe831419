package org.jixiao.review.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.jixiao.organization.model.Post;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EscalateItemTest {

    @ParameterizedTest(name = "{0} is told to {1}")
    @CsvSource({
        "DRAFT, UNIT_HEAD",
        "SELF_EVALUATION, UNIT_HEAD",
        "UNIT_CHECK, DEPARTMENT_REVIEWER",
        "EVALUATION_UNIT_CHECK, DEPARTMENT_REVIEWER",
        "DEPARTMENT_REVIEW, BUSINESS_DIVISION",
        "EVALUATION_DEPARTMENT_REVIEW, BUSINESS_DIVISION",
        "BUSINESS_REVIEW, PERFORMANCE_DIVISION",
        "PERFORMANCE_REVIEW, APPROVER",
        "EVALUATION_RECHECK, APPROVER",
        "AWAITING_APPROVAL, PERFORMANCE_DIVISION"
    })
    void overdue_work_is_told_to_the_next_higher_post(Stage overdue, Post told) {
        assertThat(EscalateItem.above(overdue).post()).hasValue(told);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whoever_is_late_is_not_the_one_who_is_told(Stage stage) {
        stage.post()
                .ifPresent(late ->
                        assertThat(EscalateItem.above(stage).post()).isPresent().isNotEqualTo(stage.post()));
    }
}
