package org.jixiao.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.result.application.ShowResults;
import org.jixiao.result.model.RegionResult;
import org.jixiao.result.model.RegionResult.DepartmentResult;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.shared.web.Paging;
import org.jixiao.target.application.ShowTables;
import org.jspecify.annotations.Nullable;

/** What a year came to, by department and unit (结果总览). */
@Named
@RequestScoped
public class YearResults {

    @Inject
    private ShowResults showResults;

    @Inject
    private ShowTables showTables;

    @Inject
    private CurrentCaller caller;

    @Inject
    private PageTexts texts;

    @Inject
    private Clock clock;

    private @Nullable String region;
    private @Nullable Integer year;
    private @Nullable String department;
    private @Nullable RegionResult result;

    public void open() {
        if (year == null) {
            year = getYears().get(0);
        }
        List<String> regions = getRegions();
        if (region == null && !regions.isEmpty()) {
            region = regions.get(0);
        }
        result = showResults.of(region, year);
    }

    /** The years with tables, newest first; this year where there are none. */
    public List<Integer> getYears() {
        List<Integer> years = showTables.years();
        return years.isEmpty() ? List.of(LocalDate.now(clock).getYear()) : years;
    }

    /** The regions in which the person works. */
    public List<String> getRegions() {
        return caller.get().regions();
    }

    /** The departments, and behind them all together where there is more than one. */
    public List<ResultRow> getDepartmentsAndAll() {
        List<ResultRow> rows = new ArrayList<>(getDepartments());
        ResultRow all = getAll();
        if (all != null && rows.size() > 1) {
            rows.add(all);
        }
        return rows;
    }

    /** All together. */
    public @Nullable ResultRow getAll() {
        RegionResult shown = result;
        return shown == null
                ? null
                : new ResultRow(
                        shown.region(),
                        shown.year(),
                        "",
                        "",
                        texts.get("results.all"),
                        shown.now(),
                        shown.before(),
                        "");
    }

    public List<ResultRow> getDepartments() {
        RegionResult shown = result;
        return shown == null
                ? List.of()
                : shown.departments().stream().map(each -> row(shown, each)).toList();
    }

    private static ResultRow row(RegionResult shown, DepartmentResult each) {
        return new ResultRow(
                shown.region(),
                shown.year(),
                each.department().code(),
                "",
                each.department().name(),
                each.now(),
                each.before(),
                new Paging("/result/results.xhtml")
                        .with("region", shown.region())
                        .with("year", Integer.toString(shown.year()))
                        .with("department", each.department().code())
                        .first());
    }

    /** The units of the department that is chosen, or of the only one. */
    public List<ResultRow> getUnits() {
        RegionResult shown = result;
        DepartmentResult of = chosen();
        return shown == null || of == null
                ? List.of()
                : of.units().stream()
                        .map(each -> new ResultRow(
                                shown.region(),
                                shown.year(),
                                of.department().code(),
                                each.unit().code(),
                                each.unit().name(),
                                each.now(),
                                each.before(),
                                ""))
                        .toList();
    }

    /** The name of the department whose units are shown; empty for none. */
    public String getChosenName() {
        DepartmentResult of = chosen();
        return of == null ? "" : of.department().name();
    }

    private @Nullable DepartmentResult chosen() {
        List<DepartmentResult> known = result == null ? List.of() : result.departments();
        return known.size() == 1
                ? known.get(0)
                : known.stream()
                        .filter(each -> Objects.equals(each.department().code(), department))
                        .findFirst()
                        .orElse(null);
    }

    /** The grades that anybody has, the best first. */
    public List<String> getGrades() {
        return result == null ? List.of() : result.grades();
    }

    /** The figures themselves, for a file of them. */
    public @Nullable RegionResult result() {
        return result;
    }

    /** The address of the file of these figures. */
    public String getFile() {
        return new Paging("/exchange/results.xhtml")
                .with("region", region)
                .with("year", getYear())
                .first();
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = orNull(region);
    }

    public @Nullable String getYear() {
        return year == null ? null : year.toString();
    }

    public void setYear(@Nullable String text) {
        year = text != null && text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = orNull(department);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
