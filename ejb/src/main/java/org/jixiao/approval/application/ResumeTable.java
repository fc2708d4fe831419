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

/** The bureau resumes a stopped project (恢复): its table is approved as before. */
@Stateless
@UseCase
public class ResumeTable {

    @Inject
    private BureauDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TableProcess process;

    /**
     * Resumes a stopped table.
     *
     * @param seen the hash of what the person saw
     * @param reason why, compulsory
     * @throws Refusal NOT_FOUND, FORBIDDEN, HASH_MISSING, CHANGED, CONFLICT at another stage, RULE without a reason
     */
    @UseCase("RESUMED")
    public void resume(long id, @Nullable String seen, @Nullable String reason) {
        TargetTable table = desk.take(id, seen, Stage.STOPPED, reason);
        process.resume(id);
        decisions.keep(
                table, Stage.STOPPED, Verb.RESUME, desk.post(table), reason, Act.Deed.toTable(table.region(), id));
    }
}
