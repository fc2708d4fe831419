package org.jixiao.monitoring.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.form.application.Forms;
import org.jixiao.monitoring.model.Lights;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.SheetContent;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The unit fills a monitoring sheet (填写监控表). It may be saved unfinished; every save gives its lights anew. */
@Stateless
@UseCase
public class FillSheet {

    @Inject
    private SheetDesk desk;

    @Inject
    private Forms forms;

    @Inject
    private Acts acts;

    /**
     * Fills the sheet anew.
     *
     * @param seen the hash of what the person saw; null for a program that knows that it is the only one
     * @throws Refusal CHANGED, CONFLICT when it is not the unit's turn, RULE with every cell that cannot be kept
     */
    @UseCase("MONITORED")
    public void fill(long tableId, long roundId, @Nullable String seen, SheetContent content) {
        SheetDesk.Taken taken = desk.take(tableId, roundId, Post.SUBMITTER);
        MonitoringSheet sheet = taken.sheet();
        desk.unchanged(sheet, seen, false);
        desk.standsAt(sheet, SheetStep.FILLING);
        SheetCells before = SheetCells.of(sheet);
        sheet.fill(
                content,
                new Lights(forms.lights(sheet.round().lights()), sheet.round().month()));
        List<CellChange> changes = before.changesTo(SheetCells.of(sheet));
        if (changes.isEmpty()) {
            acts.current().didNothing();
        } else {
            desk.did(taken, changes);
        }
    }
}
