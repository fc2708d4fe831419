package org.jixiao.monitoring.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The department, and then the performance division, pass a monitoring sheet on or return it to the unit. */
@Stateless
@UseCase
public class DecideSheet {

    private static final int LONGEST_OPINION = 4000;

    @Inject
    private SheetDesk desk;

    /** @throws Refusal FORBIDDEN, HASH_MISSING, CHANGED, CONFLICT when it is not the person's turn */
    @UseCase("MONITORING_PASSED")
    public void pass(long tableId, long roundId, @Nullable String seen, @Nullable String opinion) {
        SheetDesk.Taken taken = take(tableId, roundId, seen, opinion);
        taken.sheet().decided(opinion, false);
        desk.forward(taken);
    }

    /** @throws Refusal as before, and RULE without an opinion */
    @UseCase("MONITORING_RETURNED")
    public void back(long tableId, long roundId, @Nullable String seen, @Nullable String opinion) {
        SheetDesk.Taken taken = take(tableId, roundId, seen, opinion);
        if (opinion == null || opinion.isBlank()) {
            throw Refusal.rule(Reason.of("monitoring.opinion.missing", "opinion"));
        }
        taken.sheet().decided(opinion, true);
        desk.back(taken);
    }

    private SheetDesk.Taken take(long tableId, long roundId, @Nullable String seen, @Nullable String opinion) {
        SheetDesk.Taken taken = desk.take(tableId, roundId, Post.DEPARTMENT_REVIEWER, Post.PERFORMANCE_DIVISION);
        MonitoringSheet sheet = taken.sheet();
        Post turn = sheet.step().post().orElse(taken.actor().post());
        if (sheet.step().isReview() && taken.actor().post() != turn) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        if (sheet.step().isReview() && sheet.isOwnOf(taken.actor())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("review.ownTable"));
        }
        desk.unchanged(sheet, seen, true);
        desk.standsAt(sheet, SheetStep.DEPARTMENT_REVIEW, SheetStep.PERFORMANCE_REVIEW);
        Refusal.on(Reason.tooLong("opinion", opinion, LONGEST_OPINION));
        return taken;
    }
}
