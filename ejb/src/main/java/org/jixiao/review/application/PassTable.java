package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.Grade;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** A reviewer passes a table on to the next step (通过). Approval is not passing: it needs a document. */
@Stateless
@UseCase
public class PassTable {

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    /**
     * Passes the table on.
     *
     * @param seen the hash of what the person saw
     * @param opinion the opinion; may be empty
     * @param grade only in the department's review: 优 or 良; 良 when the department has amended the table
     * @throws Refusal CONFLICT when it is not the person's turn, RULE while an opinion is missing or for a wrong grade
     */
    @UseCase("PASSED")
    public void pass(long id, @Nullable String seen, @Nullable String opinion, @Nullable Grade grade) {
        StepWork work = reviewer.take(id, seen, StepRules.REVIEWS);
        Actor actor = rules.pass(work);
        if (grade != null) {
            refuseGrade(work.stage(), grade, true);
        }
        if (work.table().isAmended() && grade != Grade.GOOD) {
            throw Refusal.rule(Reason.of("grade.amended", "grade"));
        }
        decisions.forward(work, Verb.PASS, actor, opinion, grade);
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
