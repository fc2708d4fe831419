package org.jixiao.target.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jixiao.organization.model.Post;
import org.jspecify.annotations.Nullable;

/**
 * Where a target table stands in its year (阶段), in the order of the year.
 *
 * <p>The names are those of the REST contract; a step that a region leaves out is passed over.
 */
public enum Stage {
    /** 填报: the unit fills the table. */
    DRAFT(Post.SUBMITTER),
    /** 单位审核: the unit's head releases it. */
    UNIT_CHECK(Post.UNIT_HEAD),
    /** 主管部门审核. */
    DEPARTMENT_REVIEW(Post.DEPARTMENT_REVIEWER),
    /** 财政业务科审核. */
    BUSINESS_REVIEW(Post.BUSINESS_DIVISION),
    /** 财政绩效科审核. */
    PERFORMANCE_REVIEW(Post.PERFORMANCE_DIVISION),
    /** 待批复: waits for the approval document. */
    AWAITING_APPROVAL(Post.APPROVER),
    /** 已批复: the yardstick for all that follows; waits for the year end. */
    APPROVED(null),
    /** 绩效自评: the unit says what was reached. */
    SELF_EVALUATION(Post.SUBMITTER),
    /** 自评单位审核. */
    EVALUATION_UNIT_CHECK(Post.UNIT_HEAD),
    /** 自评主管部门审核. */
    EVALUATION_DEPARTMENT_REVIEW(Post.DEPARTMENT_REVIEWER),
    /** 财政复核: the performance division's re-check. */
    EVALUATION_RECHECK(Post.PERFORMANCE_DIVISION),
    /** 已办结: frozen. */
    CLOSED(null),
    /** 已停用: stands still until it is resumed; an adjustment that was given up ends here. */
    STOPPED(null);

    private static final Set<Stage> SETTING = EnumSet.range(DRAFT, AWAITING_APPROVAL);
    private static final Set<Stage> EVALUATING = EnumSet.range(SELF_EVALUATION, EVALUATION_RECHECK);

    private final @Nullable Post post;

    Stage(@Nullable Post post) {
        this.post = post;
    }

    /** The post that acts at this stage; empty where nobody has to. */
    public Optional<Post> post() {
        return Optional.ofNullable(post);
    }

    /** Whether the unit is writing here: its work is submitted, not passed. */
    public boolean isUnitsWork() {
        return this == DRAFT || this == SELF_EVALUATION;
    }

    /** Whether somebody reviews here: passes it on or returns it. */
    public boolean isReview() {
        return post != null && !isUnitsWork() && this != AWAITING_APPROVAL;
    }

    /** Whether it belongs to the second half of the year, the self-evaluation. */
    public boolean isEvaluation() {
        return EVALUATING.contains(this);
    }

    /** Whether a return from this stage may lead to the other one: an earlier stage of the same half of the year. */
    public boolean mayReturnTo(Stage earlier) {
        Set<Stage> half = SETTING.contains(this) ? SETTING : EVALUATING;
        return half.contains(this) && half.contains(earlier) && earlier.compareTo(this) < 0;
    }

    /** Where a return leads when nothing else is said: to the unit. */
    public Stage unitsStage() {
        return isEvaluation() ? SELF_EVALUATION : DRAFT;
    }

    /** Whether the process may lead from here to there; the diagrams decide, this only refuses the impossible. */
    boolean mayBeFollowedBy(Stage next) {
        if (this == CLOSED) {
            return false;
        }
        if (next == APPROVED && this == STOPPED || next == AWAITING_APPROVAL && this == APPROVED) {
            return true;
        }
        return next.compareTo(this) > 0 || mayReturnTo(next) || next == this;
    }
}
