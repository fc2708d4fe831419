package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.organization.application.Calendars;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.review.application.ShowFilling.DepartmentFilling;
import org.jixiao.review.application.ShowFilling.UnitFilling;
import org.jixiao.review.model.Queue;
import org.jixiao.review.persistence.FillingDeadlines;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * Urges all units of a department that have not submitted everything (一键催报): each draft is urged unless the same person
 * has done so on this working day, and a unit that has no table at all is told so.
 */
@Stateless
@UseCase
public class UrgeFilling {

    private static final Post[] URGING = {Post.PERFORMANCE_DIVISION, Post.BUSINESS_DIVISION, Post.DEPARTMENT_REVIEWER};

    @Inject
    private FillingDepartments departments;

    @Inject
    private ShowFilling showFilling;

    @Inject
    private FillingDeadlines deadlines;

    @Inject
    private Organizations organizations;

    @Inject
    private Decisions decisions;

    @Inject
    private StepRules rules;

    @Inject
    private Reminding reminding;

    @Inject
    private Calendars calendars;

    @Inject
    private Clock clock;

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    @Inject
    private Event<FillingUrged> urged;

    /**
     * Urges them all.
     *
     * @param region the region's key; null when the caller works in one only
     * @throws Refusal FORBIDDEN when the caller is neither of the bureau's divisions nor of the department, RULE when there
     *     is no such department or everything is submitted
     */
    @UseCase("FILLING_URGED")
    public Urged urge(@Nullable String region, @Nullable String departmentCode, @Nullable Integer year) {
        String key = departments.region(region, URGING);
        if (year == null) {
            throw Refusal.malformed("year.missing", "year");
        }
        DepartmentFilling filling = showFilling.department(key, departmentCode, year);
        Department department = departments.find(key, departmentCode).orElseThrow(Refusal::notFound);
        List<BudgetUnit> units = organizations.unitsOf(department.id());
        Actor actor = units.stream()
                .flatMap(unit -> actor(unit).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
        desk.authorise(units.get(0).place(), URGING);
        if (filling.missing().isEmpty()) {
            throw Refusal.rule(Reason.of("filling.complete", "department", department.name(), year.toString()));
        }
        int tables = 0;
        Instant wanted = wanted(filling.lastDay());
        for (Long id : deadlines.drafts(department.id(), year)) {
            TargetTable table = desk.take(id, URGING);
            Actor each = decisions.actor(table, actor.post());
            if (!rules.isUrgedBy(each, table)) {
                reminding.remind(rules.work(table), each, wanted, null);
                tables++;
            }
        }
        List<UnitFilling> empty =
                filling.missing().stream().filter(unit -> unit.tables() == 0).toList();
        for (BudgetUnit unit : units) {
            if (empty.stream().anyMatch(each -> each.id() == unit.id())) {
                acts.current()
                        .did(new Act.Deed(
                                key,
                                null,
                                unit.code() + " " + year,
                                List.of(new Act.CellChange("urged", "", unit.name()))));
                urged.fire(new FillingUrged(
                        Queue.at(Stage.DRAFT, unit.place()), unit.name(), year, filling.lastDay(), actor));
            }
        }
        if (tables == 0 && empty.isEmpty()) {
            throw Refusal.rule(Reason.of("urge.once", "department"));
        }
        return new Urged(tables, filling.missing().size());
    }

    /** The deadline, or when that has passed or there is none, what is usual. */
    private Instant wanted(@Nullable LocalDate lastDay) {
        LocalDate today = LocalDate.now(clock);
        return calendars.endOf(
                lastDay == null || lastDay.isBefore(today) ? calendars.after(today, UrgeTable.WORKING_DAYS) : lastDay);
    }

    private List<Actor> actor(BudgetUnit unit) {
        return List.of(URGING).stream()
                .flatMap(post -> caller.get().as(post, unit.place()).stream())
                .toList();
    }

    /**
     * Whom it reached.
     *
     * @param tables how many drafts were urged
     * @param units how many units were told
     */
    public record Urged(int tables, int units) {}
}
