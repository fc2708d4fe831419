package org.jixiao.monitoring.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jixiao.monitoring.model.MonitoringRound;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.SheetBrief;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.monitoring.persistence.MonitoringRounds;
import org.jixiao.monitoring.persistence.MonitoringSheets;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Looking at rounds of monitoring, their sheets, and what is still to be rectified: of the tables that one may see. */
@Stateless
public class ShowMonitoring {

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private TargetTables tables;

    @Inject
    private MonitoringRounds rounds;

    @Inject
    private MonitoringSheets sheets;

    /** The rounds of a region and year, the newest period first; null for all that the caller may see. */
    public List<RoundView> rounds(@Nullable String region, @Nullable Integer year) {
        List<MonitoringRound> found = rounds.of(
                regions().stream()
                        .filter(each -> region == null || region.equals(each))
                        .toList(),
                year);
        Map<Long, List<RoundView.Line>> lines = lines(found);
        return found.stream()
                .map(round -> RoundView.of(round, lines.getOrDefault(round.id(), List.of())))
                .filter(round -> round.of() > 0)
                .toList();
    }

    /** @throws Refusal NOT_FOUND when there is none, or none of its tables may be seen */
    public RoundView round(long id) {
        MonitoringRound round = rounds.find(id).orElseThrow(Refusal::notFound);
        RoundView view = RoundView.of(round, lines(id));
        if (view.of() == 0) {
            throw Refusal.notFound();
        }
        return view;
    }

    /** The sheets of a round: what waits for the caller first, then the worst light, then by unit. */
    public List<RoundView.Line> lines(long roundId) {
        return rounds.find(roundId)
                .map(round -> lines(List.of(round)).getOrDefault(roundId, List.of()))
                .orElseThrow(Refusal::notFound);
    }

    /** The sheets of a table, the latest period first. */
    public List<SheetView> of(long tableId) {
        desk.show(tableId);
        return sheets.of(tableId).stream().map(this::view).toList();
    }

    /** @throws Refusal NOT_FOUND when there is none, or its table may not be seen */
    public SheetView sheet(long tableId, long roundId) {
        desk.show(tableId);
        return sheets.find(tableId, roundId).map(this::view).orElseThrow(Refusal::notFound);
    }

    /** The caller's post for which the sheet waits; null when it does not. */
    public @Nullable Post turn(long tableId, SheetStep step) {
        TargetTable table = desk.show(tableId);
        return waitsFor(caller.get(), step, table.place()) ? step.post().orElse(null) : null;
    }

    /** Whether the caller may close the rectification of a sheet that stands there. */
    public boolean mayClose(long tableId, SheetStep step) {
        Place place = desk.show(tableId).place();
        return step != SheetStep.FILLING
                && (caller.get().holds(Post.DEPARTMENT_REVIEWER, place)
                        || caller.get().holds(Post.PERFORMANCE_DIVISION, place));
    }

    /** The rectifications that are open, the first due first. */
    public List<OpenRectification> openRectifications(@Nullable String region, @Nullable Integer year) {
        Map<Long, RoundView.Line> bySheet = new HashMap<>();
        Map<Long, String> periods = new HashMap<>();
        List<MonitoringRound> found = rounds.of(
                regions().stream()
                        .filter(each -> region == null || region.equals(each))
                        .toList(),
                year);
        found.forEach(round -> periods.put(round.id(), round.year() + " · " + round.label()));
        lines(found)
                .values()
                .forEach(lines -> lines.forEach(line -> bySheet.put(line.sheet().id(), line)));
        return sheets.openRectifications(bySheet.keySet().stream().sorted().toList()).stream()
                .map(each -> new OpenRectification(
                        Objects.requireNonNull(bySheet.get(each.sheetId())),
                        periods.getOrDefault(
                                Objects.requireNonNull(bySheet.get(each.sheetId()))
                                        .sheet()
                                        .roundId(),
                                ""),
                        SheetView.Rectifying.of(each)))
                .sorted(Comparator.comparing(each -> each.rectification().due()))
                .toList();
    }

    /**
     * A rectification that is open.
     *
     * @param period the round's year and period
     */
    public record OpenRectification(RoundView.Line line, String period, SheetView.Rectifying rectification) {}

    private SheetView view(MonitoringSheet sheet) {
        return SheetView.of(sheet, sheets.rectification(sheet.id()).orElse(null));
    }

    private List<String> regions() {
        return caller.get().appointments().stream()
                .filter(held -> held.post().reach() != Post.Reach.NO_TABLES)
                .map(Appointment::region)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<Long, List<RoundView.Line>> lines(List<MonitoringRound> found) {
        Caller person = caller.get();
        List<SheetBrief> briefs =
                sheets.briefs(found.stream().map(MonitoringRound::id).toList());
        Map<Long, TableBrief> seen = new HashMap<>();
        tables.briefs(person, briefs.stream().map(SheetBrief::tableId).toList())
                .forEach(table -> seen.put(table.id(), table));
        return briefs.stream()
                .filter(sheet -> seen.containsKey(sheet.tableId()))
                .map(sheet -> line(sheet, Objects.requireNonNull(seen.get(sheet.tableId())), person))
                .sorted(Comparator.comparing(RoundView.Line::waiting)
                        .reversed()
                        .thenComparing(line -> line.light() == null
                                ? Integer.MAX_VALUE
                                : line.light().ordinal())
                        .thenComparing(line -> line.table().unitCode())
                        .thenComparing(line -> line.table().id()))
                .collect(Collectors.groupingBy(line -> line.sheet().roundId()));
    }

    private static RoundView.Line line(SheetBrief sheet, TableBrief table, Caller person) {
        return new RoundView.Line(sheet, table, waitsFor(person, sheet.step(), table.place()));
    }

    private static boolean waitsFor(Caller person, SheetStep step, Place place) {
        return step.post().filter(post -> person.holds(post, place)).isPresent();
    }
}
