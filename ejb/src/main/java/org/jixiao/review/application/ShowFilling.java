package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.review.model.FillingDeadline;
import org.jixiao.review.persistence.FillingDeadlines;
import org.jixiao.review.persistence.FillingDeadlines.Filling;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Looking at the filling of a year: the deadlines of departments, and which units have not submitted everything. */
@Stateless
public class ShowFilling {

    private static final Post[] LOOKING = {
        Post.PERFORMANCE_DIVISION, Post.BUSINESS_DIVISION, Post.APPROVER, Post.AUDITOR, Post.DEPARTMENT_REVIEWER
    };

    @Inject
    private FillingDepartments departments;

    @Inject
    private FillingDeadlines deadlines;

    @Inject
    private Organizations organizations;

    /**
     * The departments with their deadlines and how far they are, by code.
     *
     * @param region the region's key; null when the caller works in one only
     */
    public List<DepartmentFilling> departments(@Nullable String region, int year) {
        return departments.of(departments.region(region, LOOKING)).stream()
                .map(department -> filling(department, year))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal RULE when there is none of that code that the caller may look at
     */
    public DepartmentFilling department(@Nullable String region, @Nullable String code, int year) {
        return departments.of(departments.region(region, LOOKING)).stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .map(department -> filling(department, year))
                .orElseThrow(() -> Refusal.rule(Reason.of("department.unknown", "department", String.valueOf(code))));
    }

    private DepartmentFilling filling(Department department, int year) {
        Map<Long, Filling> known = new HashMap<>();
        deadlines.fillings(department.id(), year).forEach(each -> known.put(each.unitId(), each));
        List<UnitFilling> units = organizations.unitsOf(department.id()).stream()
                .map(unit -> {
                    Filling filling = known.getOrDefault(unit.id(), new Filling(unit.id(), 0, 0));
                    return new UnitFilling(unit.id(), unit.code(), unit.name(), filling.tables(), filling.drafts());
                })
                .toList();
        return new DepartmentFilling(
                department.region(),
                department.code(),
                department.name(),
                year,
                deadlines
                        .find(department.id(), year)
                        .map(FillingDeadline::lastDay)
                        .orElse(null),
                units);
    }

    /**
     * How far a department is with a year.
     *
     * @param lastDay the deadline; null when none is set
     * @param units its units, by code
     */
    public record DepartmentFilling(
            String region,
            String code,
            String name,
            int year,
            @Nullable LocalDate lastDay,
            List<UnitFilling> units) {

        /** The units that have not submitted everything. */
        public List<UnitFilling> missing() {
            return units.stream().filter(UnitFilling::isMissing).toList();
        }
    }

    /**
     * How far a unit is.
     *
     * @param tables how many tables it has in the year
     * @param drafts how many of them it has not submitted, or has back
     */
    public record UnitFilling(long id, String code, String name, long tables, long drafts) {

        /** Whether something is still to be submitted: a draft, or a first table. */
        public boolean isMissing() {
            return tables == 0 || drafts > 0;
        }
    }
}
