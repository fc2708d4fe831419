package org.jixiao.monitoring.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.monitoring.persistence.MonitoringSheets;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The unit submits a monitoring sheet (提交监控表) to its department. */
@Stateless
@UseCase
public class SubmitSheet {

    @Inject
    private SheetDesk desk;

    @Inject
    private MonitoringSheets sheets;

    /** @throws Refusal HASH_MISSING, CHANGED, CONFLICT when it is not the unit's turn, RULE with all that is still open */
    @UseCase("MONITORING_SUBMITTED")
    public void submit(long tableId, long roundId, @Nullable String seen) {
        SheetDesk.Taken taken = desk.take(tableId, roundId, Post.SUBMITTER);
        MonitoringSheet sheet = taken.sheet();
        desk.unchanged(sheet, seen, true);
        desk.standsAt(sheet, SheetStep.FILLING);
        List<Reason> open = sheet.open(sheets.rectification(sheet.id()).isPresent());
        if (!open.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, open);
        }
        sheet.submit(taken.actor());
        desk.forward(taken);
    }
}
