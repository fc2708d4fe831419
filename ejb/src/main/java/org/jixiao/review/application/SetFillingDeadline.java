package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.organization.application.Calendars;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.review.model.FillingDeadline;
import org.jixiao.review.model.Queue;
import org.jixiao.review.persistence.FillingDeadlines;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** The bureau's performance division sets by when a department's units submit a year's tables (设置填报期限). */
@Stateless
@UseCase
public class SetFillingDeadline {

    @Inject
    private FillingDepartments departments;

    @Inject
    private Desk desk;

    @Inject
    private FillingDeadlines deadlines;

    @Inject
    private Organizations organizations;

    @Inject
    private Calendars calendars;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Sets the deadline, or moves it; drafts that wait already are due then.
     *
     * @param region the region's key; null when the caller works in one only
     * @param departmentCode the department
     * @param year the fiscal year of the tables
     * @param lastDay the last day that is in time
     * @throws Refusal FORBIDDEN when the caller is not of the region's performance division, RULE when the day is missing
     *     or past or there is no such department
     */
    @UseCase("DEADLINE_SET")
    public void set(
            @Nullable String region,
            @Nullable String departmentCode,
            @Nullable Integer year,
            @Nullable LocalDate lastDay) {
        String key = departments.region(region, Post.PERFORMANCE_DIVISION);
        desk.authorise(key, Post.PERFORMANCE_DIVISION);
        if (year == null) {
            throw Refusal.malformed("year.missing", "year");
        }
        List<Reason> reasons = new ArrayList<>();
        Optional<Department> department = departments.find(key, departmentCode);
        if (department.isEmpty()) {
            reasons.add(Reason.of("department.unknown", "department", String.valueOf(departmentCode)));
        }
        if (lastDay == null) {
            reasons.add(Reason.of("deadline.date.missing", "date"));
        } else if (lastDay.isBefore(LocalDate.now(clock))) {
            reasons.add(Reason.of("deadline.date.past", "date", lastDay.toString()));
        }
        if (!reasons.isEmpty() || department.isEmpty() || lastDay == null) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        set(department.get(), year, lastDay);
    }

    private void set(Department department, int year, LocalDate lastDay) {
        Optional<FillingDeadline> kept = deadlines.find(department.id(), year);
        String before = kept.map(deadline -> deadline.lastDay().toString()).orElse("");
        if (before.equals(lastDay.toString())) {
            acts.current().didNothing();
            return;
        }
        kept.ifPresentOrElse(
                deadline -> deadline.moveTo(lastDay),
                () -> deadlines.add(new FillingDeadline(department.id(), year, lastDay)));
        Instant end = calendars.endOf(lastDay);
        organizations.unitsOf(department.id()).stream()
                .map(BudgetUnit::place)
                .flatMap(place -> deadlines.waiting(Queue.at(Stage.DRAFT, place), year).stream())
                .forEach(item -> item.deadlineAt(end));
        acts.current()
                .did(new Act.Deed(
                        department.region(),
                        null,
                        department.code() + " " + year,
                        List.of(new Act.CellChange("deadline", before, lastDay.toString()))));
    }
}
