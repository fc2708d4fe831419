package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody has claimed is everybody's again who holds the post (释放). The claimant does it, or a deputy, or the
 * performance division, so that nobody's holiday holds a table up.
 */
@Stateless
@UseCase
public class ReleaseTable {

    /** Whoever works on tables may ask; the rule says who may. */
    static final Post[] WORKING =
            Arrays.stream(Post.values()).filter(Post::worksOnTables).toArray(Post[]::new);

    @Inject
    private Desk desk;

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    /**
     * Releases the step that waits at a table.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @throws Refusal CONFLICT when nobody has claimed it, or somebody for whom the person cannot act
     */
    @UseCase("RELEASED")
    public void release(long id, @Nullable String seen) {
        TargetTable table = desk.take(id, WORKING);
        reviewer.unchangedIfSaid(table, seen);
        StepWork work = rules.work(table);
        Actor actor = rules.release(work);
        InboxItem step = work.item();
        String claimant = String.valueOf(step.claimedName());
        Long claimedBy = step.claimedBy();
        step.release();
        // Whose claim was taken away without them is told.
        List<Queue> told = claimedBy == null || actor.is(claimedBy) ? List.of() : List.of(Queue.of(claimedBy));
        decisions.remark(
                table, Verb.RELEASE, actor, null, null, told, List.of(new CellChange("claimedBy", claimant, "")));
    }
}
