package org.jixiao.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jixiao.result.application.ShowResults;
import org.jixiao.result.application.ShowResults.Page;
import org.jixiao.result.model.Standing;
import org.jixiao.result.model.TableResult;
import org.jixiao.result.persistence.Results;
import org.jixiao.shared.web.Paging;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** The tables behind a figure of the results, named by the page's own address. */
@Named
@RequestScoped
public class ResultTables {

    private static final int LINES = 50;

    @Inject
    private ShowResults showResults;

    private @Nullable String region;
    private @Nullable String year;
    private @Nullable String department;
    private @Nullable String unit;
    private @Nullable String stage;
    private @Nullable String standing;
    private @Nullable String grade;
    private @Nullable String after;
    private @Nullable String trail;
    private @Nullable Page page;

    public void open() {
        if (year == null || !year.matches("\\d{4}")) {
            return;
        }
        Long begin = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        page = showResults.tables(
                new Results.Filter(
                        showResults.region(region),
                        Integer.parseInt(year),
                        department,
                        unit,
                        constant(Stage.values(), stage),
                        constant(Standing.values(), standing),
                        grade),
                begin,
                LINES);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(known -> Objects.equals(known.name(), name))
                .findFirst()
                .orElse(null);
    }

    public List<TableResult> getItems() {
        return page == null ? List.of() : page.items();
    }

    public String getNext() {
        Long next = page == null ? null : page.next();
        return paging("/result/tables.xhtml").next(trail, after, next == null ? null : next.toString());
    }

    public String getPrevious() {
        return paging("/result/tables.xhtml").previous(trail, after);
    }

    /** The address of the results from which one came. */
    public String getBack() {
        return new Paging("/result/results.xhtml")
                .with("region", region)
                .with("year", year)
                .with("department", department)
                .first();
    }

    private Paging paging(String address) {
        return new Paging(address)
                .with("region", region)
                .with("year", year)
                .with("department", department)
                .with("unit", unit)
                .with("stage", stage)
                .with("standing", standing)
                .with("grade", grade);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = orNull(region);
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = orNull(year);
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = orNull(department);
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = orNull(unit);
    }

    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = orNull(stage);
    }

    public @Nullable String getStanding() {
        return standing;
    }

    public void setStanding(@Nullable String standing) {
        this.standing = orNull(standing);
    }

    public @Nullable String getGrade() {
        return grade;
    }

    public void setGrade(@Nullable String grade) {
        this.grade = orNull(grade);
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = orNull(after);
    }

    public @Nullable String getTrail() {
        return trail;
    }

    public void setTrail(@Nullable String trail) {
        this.trail = orNull(trail);
    }
}
