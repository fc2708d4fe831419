package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void a_review_returns_to_any_earlier_stage_of_its_half_of_the_year() {
        assertThat(Stage.PERFORMANCE_REVIEW.mayReturnTo(Stage.DRAFT)).isTrue();
        assertThat(Stage.PERFORMANCE_REVIEW.mayReturnTo(Stage.BUSINESS_REVIEW)).isTrue();
        assertThat(Stage.AWAITING_APPROVAL.mayReturnTo(Stage.PERFORMANCE_REVIEW))
                .isTrue();
        assertThat(Stage.EVALUATION_RECHECK.mayReturnTo(Stage.SELF_EVALUATION)).isTrue();
    }

    @Test
    void nothing_returns_forward_to_itself_or_over_the_approval() {
        assertThat(Stage.UNIT_CHECK.mayReturnTo(Stage.DEPARTMENT_REVIEW)).isFalse();
        assertThat(Stage.UNIT_CHECK.mayReturnTo(Stage.UNIT_CHECK)).isFalse();
        assertThat(Stage.EVALUATION_RECHECK.mayReturnTo(Stage.DRAFT)).isFalse();
        assertThat(Stage.APPROVED.mayReturnTo(Stage.DRAFT)).isFalse();
        assertThat(Stage.CLOSED.mayReturnTo(Stage.EVALUATION_RECHECK)).isFalse();
    }

    @Test
    void a_stopped_table_is_resumed_only_to_where_it_was_stopped() {
        assertThat(Stage.APPROVED.mayBeFollowedBy(Stage.STOPPED)).isTrue();
        assertThat(Stage.STOPPED.mayBeFollowedBy(Stage.APPROVED)).isTrue();
        assertThat(Stage.STOPPED.mayBeFollowedBy(Stage.SELF_EVALUATION)).isFalse();
    }

    @Test
    void a_void_approval_leads_back_to_the_approver_and_no_further() {
        assertThat(Stage.APPROVED.mayBeFollowedBy(Stage.AWAITING_APPROVAL)).isTrue();
        assertThat(Stage.APPROVED.mayBeFollowedBy(Stage.DRAFT)).isFalse();
        assertThat(Stage.SELF_EVALUATION.mayBeFollowedBy(Stage.APPROVED)).isFalse();
    }

    @Test
    void approval_is_no_review_because_it_needs_a_document() {
        assertThat(Stage.AWAITING_APPROVAL.isReview()).isFalse();
        assertThat(Stage.UNIT_CHECK.isReview()).isTrue();
        assertThat(Stage.DRAFT.isReview()).isFalse();
        assertThat(Stage.APPROVED.isReview()).isFalse();
    }
}
