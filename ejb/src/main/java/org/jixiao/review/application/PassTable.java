package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.review.model.Grade;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** A reviewer passes a table on to the next step (通过). Approval is not passing: it needs a document. */
@Stateless
@UseCase
public class PassTable {

    private static final Set<Stage> REVIEWS = Arrays.stream(Stage.values())
            .filter(Stage::isReview)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));

    @Inject
    private Reviewer reviewer;

    @Inject
    private Decisions decisions;

    /**
     * Passes the table on.
     *
     * @param seen the hash of what the person saw
     * @param opinion the opinion; may be empty
     * @param grade only in the department's review: 优 or 良
     */
    @UseCase("PASSED")
    public void pass(long id, @Nullable String seen, @Nullable String opinion, @Nullable Grade grade) {
        TargetTable table = reviewer.take(id, seen, REVIEWS);
        if (grade != null) {
            refuseGrade(table.stage(), grade, true);
        }
        decisions.forward(table, Verb.PASS, Reviewer.postAt(table), opinion, grade);
    }

    /** A grade belongs to the department's review; 优 and 良 pass, 中 and 差 go back. */
    static void refuseGrade(Stage stage, Grade grade, boolean passing) {
        if (stage != Stage.DEPARTMENT_REVIEW) {
            throw Refusal.rule(Reason.of("grade.onlyDepartment", "grade"));
        }
        if (grade.passes() != passing) {
            throw Refusal.rule(Reason.of(passing ? "grade.goesBack" : "grade.passes", "grade", grade.label()));
        }
    }
}
