package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/** Looking for what can be taken over from last year (沿用上年). */
@Stateless
public class ShowLastYear {

    @Inject
    private Desk desk;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private TargetTables tables;

    @Inject
    private CurrentCaller caller;

    /** Last year's tables of the units for which the caller fills tables, without those that the new year has already. */
    public List<TableView.Summary> copyable(int year) {
        Caller person = caller.get();
        List<TableView.Summary> found = new ArrayList<>();
        for (UnitView unit : showUnits.units()) {
            Set<String> taken = tables.of(unit.region(), year, unit.id()).stream()
                    .map(TargetTable::key)
                    .collect(Collectors.toSet());
            tables.of(unit.region(), year - 1, unit.id()).stream()
                    .filter(last -> person.holds(Post.SUBMITTER, last.place()))
                    .filter(last -> !taken.contains(last.key()) && !isTaken(last, year))
                    .map(TableView.Summary::of)
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether the caller could take this table over into the year after it. */
    public boolean isCopyable(long id) {
        TargetTable last = desk.show(id);
        int year = last.year() + 1;
        return !last.isAdjustment()
                && caller.get().holds(Post.SUBMITTER, last.place())
                && tables.find(last.region(), year, last.place().unitId(), last.key())
                        .isEmpty()
                && !isTaken(last, year);
    }

    /** A department has one sheet a year, whichever of its units writes it. */
    private boolean isTaken(TargetTable last, int year) {
        return last.kind() == TableKind.DEPARTMENT
                && tables.ofDepartment(last.place().departmentId(), year).isPresent();
    }
}
