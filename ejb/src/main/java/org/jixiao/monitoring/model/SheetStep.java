package org.jixiao.monitoring.model;

import java.util.Optional;
import org.jixiao.organization.model.Post;
import org.jspecify.annotations.Nullable;

/** Where a monitoring sheet stands on its way. */
public enum SheetStep {
    /** 单位填报: the unit fills it. */
    FILLING(Post.SUBMITTER),
    /** 主管部门审核. */
    DEPARTMENT_REVIEW(Post.DEPARTMENT_REVIEWER),
    /** 财政绩效科审阅: the performance division takes note, or returns it. */
    PERFORMANCE_REVIEW(Post.PERFORMANCE_DIVISION),
    /** 已办结. */
    NOTED(null);

    private final @Nullable Post post;

    SheetStep(@Nullable Post post) {
        this.post = post;
    }

    /** The post that acts here; empty where nobody has to. */
    public Optional<Post> post() {
        return Optional.ofNullable(post);
    }

    /** Whether somebody reviews here. */
    public boolean isReview() {
        return this == DEPARTMENT_REVIEW || this == PERFORMANCE_REVIEW;
    }
}
