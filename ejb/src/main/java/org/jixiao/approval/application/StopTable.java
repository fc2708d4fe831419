package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.application.TableProcess;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The bureau stops a project in the middle of its year (停用): its table stands still and is not evaluated. */
@Stateless
@UseCase
public class StopTable {

    @Inject
    private BureauDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TableProcess process;

    /**
     * Stops an approved table.
     *
     * @param seen the hash of what the person saw
     * @param reason why, compulsory
     * @throws Refusal NOT_FOUND, FORBIDDEN, HASH_MISSING, CHANGED, CONFLICT at another stage, RULE without a reason
     */
    @UseCase("STOPPED")
    public void stop(long id, @Nullable String seen, @Nullable String reason) {
        TargetTable table = desk.take(id, seen, Stage.APPROVED, reason);
        process.stop(id);
        decisions.keep(
                table, Stage.APPROVED, Verb.STOP, desk.post(table), reason, Act.Deed.toTable(table.region(), id));
    }
}
