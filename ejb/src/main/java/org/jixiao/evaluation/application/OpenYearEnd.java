package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchProcess;
import org.jixiao.review.application.BatchView;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.model.BatchKind;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The performance division opens the year end (年末自评开放): every project's approved table of a region and year goes on.
 *
 * <p>Department sheets stay approved: they have no indicators to be scored by, and how a department evaluates itself as a
 * whole (部门整体绩效自评) is not decided here.
 */
@Stateless
@UseCase
public class OpenYearEnd {

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Regions regions;

    @Inject
    private TargetTables tables;

    @Inject
    private Batches batches;

    @Inject
    private BatchProcess process;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** How many tables of the region and year wait for it. */
    public long waiting(String region, int year) {
        return tables.count(caller.get(), filter(region, year));
    }

    /**
     * Opens the year end.
     *
     * @return the id of the batch that does it
     * @throws Refusal FORBIDDEN when the caller is not of the region's performance division, RULE when no approved table
     *     waits
     */
    @UseCase("YEAR_END_ORDERED")
    public long open(@Nullable String wantedRegion, @Nullable Integer year) {
        String region = regions.named(wantedRegion);
        if (year == null) {
            throw Refusal.malformed("year.missing", "year");
        }
        desk.authorise(region, Post.PERFORMANCE_DIVISION);
        List<TableBrief> waiting = tables.briefs(caller.get(), filter(region, year));
        if (waiting.isEmpty()) {
            throw Refusal.rule(Reason.of("yearEnd.nothingWaits", "year", year.toString()));
        }
        Batch batch = new Batch(BatchKind.YEAR_END_OPENING, region, caller.get().accountId(), clock.instant());
        batches.add(batch);
        waiting.forEach(table -> batches.add(new BatchItem(batch, table.id(), table.hash())));
        process.begin(batch.id(), BatchKind.YEAR_END_OPENING);
        acts.current().did(new Act.Deed(region, null, year.toString(), List.of()));
        return batch.id();
    }

    /** How far the opening is. */
    public BatchView show(long id) {
        Batch batch = batches.find(id)
                .filter(found -> found.kind() == BatchKind.YEAR_END_OPENING)
                .filter(found -> caller.get().holds(Post.PERFORMANCE_DIVISION, found.region())
                        || caller.get().holds(Post.AUDITOR, found.region()))
                .orElseThrow(Refusal::notFound);
        return BatchView.of(batch, batches.items(id));
    }

    private static TargetTables.Filter filter(String region, int year) {
        return new TargetTables.Filter(region, year, null, EnumSet.of(Stage.APPROVED), null).of(TableKind.PROJECT);
    }
}
