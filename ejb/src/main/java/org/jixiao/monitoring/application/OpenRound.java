package org.jixiao.monitoring.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jixiao.monitoring.model.MonitoringRound;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.persistence.MonitoringRounds;
import org.jixiao.monitoring.persistence.MonitoringSheets;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The performance division opens a round of monitoring (开启监控): every project's approved table of a region and year gets a
 * sheet, and its unit has to fill it. Tables that are stopped are left out, and so are adjustments, which are no tables of
 * their own to be carried out.
 */
@Stateless
@UseCase
public class OpenRound {

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Regions regions;

    @Inject
    private TargetTables tables;

    @Inject
    private MonitoringRounds rounds;

    @Inject
    private MonitoringSheets sheets;

    @Inject
    private MonitoringProcess process;

    @Inject
    private SheetDesk sheetDesk;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** How many tables of the region and year would get a sheet. */
    public long waiting(String region, int year) {
        return tables.count(caller.get(), filter(region, year));
    }

    /**
     * Opens a round.
     *
     * @param month until whose end it is asked, 1 to 12
     * @param due the last day on which sheets are to be submitted
     * @return the round's id
     * @throws Refusal FORBIDDEN when the caller is not of the region's performance division, CONFLICT when the round is
     *     there already, RULE for another month, a day before the period's end or when no table is approved
     */
    @UseCase("MONITORING_OPENED")
    public long open(
            @Nullable String wantedRegion, @Nullable Integer year, @Nullable Integer month, @Nullable LocalDate due) {
        String region = regions.named(wantedRegion);
        desk.authorise(region, Post.PERFORMANCE_DIVISION);
        if (year == null) {
            throw Refusal.malformed("year.missing", "year");
        }
        if (month == null) {
            throw Refusal.malformed("field.missing", "month");
        }
        if (due == null) {
            throw Refusal.malformed("field.missing", "due");
        }
        if (rounds.find(region, year, month).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of("monitoring.round.there", "month", year.toString(), month.toString()));
        }
        List<Reason> against = new ArrayList<>();
        if (month < 1 || month > 12) {
            against.add(Reason.of("monitoring.month", "month", month.toString()));
        }
        LocalDate today = LocalDate.now(clock);
        if (due.isBefore(today)) {
            against.add(Reason.of("monitoring.due.past", "due", due.toString()));
        }
        List<Long> ids = tables.ids(caller.get(), filter(region, year));
        if (ids.isEmpty()) {
            against.add(Reason.of("monitoring.nothingApproved", "year", year.toString()));
        }
        if (!against.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, against);
        }
        Actor actor = caller.get()
                .as(Post.PERFORMANCE_DIVISION, region)
                .orElseThrow(() -> new IllegalStateException("who was found entitled does not hold the post"));
        MonitoringRound round =
                new MonitoringRound(region, year, month, due, regions.lights(region), clock.instant(), actor.name());
        rounds.add(round);
        sheets.flush();
        tables.lookTogether(ids, some -> begin(round, some, actor));
        acts.current().did(new Act.Deed(region, null, year + "年" + round.label(), List.of()));
        return round.id();
    }

    private void begin(MonitoringRound round, List<TargetTable> some, Actor actor) {
        List<MonitoringSheet> begun = new ArrayList<>();
        for (TargetTable table : some) {
            MonitoringSheet sheet = new MonitoringSheet(round, table);
            sheets.add(sheet);
            begun.add(sheet);
            sheetDesk.tell(sheet, table, actor, false);
        }
        Map<Long, MonitoringProcess.Waiting> waiting =
                process.begin(begun.stream().map(MonitoringSheet::id).toList());
        for (MonitoringSheet sheet : begun) {
            MonitoringProcess.Waiting at = waiting.get(sheet.id());
            if (at == null) {
                throw new IllegalStateException("no process leads the sheet " + sheet.id());
            }
            sheet.arriveAt(at.step(), at.taskId());
        }
    }

    private static TargetTables.Filter filter(String region, int year) {
        return new TargetTables.Filter(region, year, null, EnumSet.of(Stage.APPROVED), null).of(TableKind.PROJECT);
    }
}
