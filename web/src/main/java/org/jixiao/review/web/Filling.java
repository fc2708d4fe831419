package org.jixiao.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.web.SignedIn;
import org.jixiao.review.application.SetFillingDeadline;
import org.jixiao.review.application.ShowFilling;
import org.jixiao.review.application.ShowFilling.DepartmentFilling;
import org.jixiao.review.application.UrgeFilling;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jspecify.annotations.Nullable;

/** Who is to submit by when, who has not, and urging them (填报进度). */
@Named
@ViewScoped
public class Filling implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int YEARS_AHEAD = 1;

    @Inject
    private ShowFilling showFilling;

    @Inject
    private SetFillingDeadline setFillingDeadline;

    @Inject
    private UrgeFilling urgeFilling;

    @Inject
    private ShowTables showTables;

    @Inject
    private SignedIn me;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private @Nullable Integer year;
    private @Nullable String department;
    private @Nullable LocalDate lastDay;
    private transient @Nullable List<DepartmentFilling> departments;

    public void open() {
        if (year == null) {
            year = getYears().get(0);
        }
        List<DepartmentFilling> found = getDepartments();
        if (department == null && found.size() == 1) {
            department = found.get(0).code();
        }
        DepartmentFilling shown = getShown();
        lastDay = shown == null ? null : shown.lastDay();
    }

    /** The years to choose from, the newest with tables first, then the next one and the others. */
    public List<Integer> getYears() {
        int now = LocalDate.now(clock).getYear();
        return Stream.concat(
                        showTables.years().stream(),
                        IntStream.rangeClosed(now, now + YEARS_AHEAD).boxed())
                .distinct()
                .toList();
    }

    public List<DepartmentFilling> getDepartments() {
        List<DepartmentFilling> known = departments;
        if (known == null) {
            known = year == null ? List.of() : showFilling.departments(null, year);
            departments = known;
        }
        return known;
    }

    /** The department that is chosen; null when none is. */
    public @Nullable DepartmentFilling getShown() {
        return getDepartments().stream()
                .filter(each -> Objects.equals(each.code(), department))
                .findFirst()
                .orElse(null);
    }

    public boolean isSetting() {
        return me.holds(Post.PERFORMANCE_DIVISION);
    }

    public boolean isUrging() {
        return me.holds(Post.PERFORMANCE_DIVISION)
                || me.holds(Post.BUSINESS_DIVISION)
                || me.holds(Post.DEPARTMENT_REVIEWER);
    }

    public @Nullable String set() {
        try {
            setFillingDeadline.set(null, department, year, lastDay);
            notices.doneBeforeRedirect("filling.set", String.valueOf(lastDay));
            return again();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    public @Nullable String urge() {
        try {
            UrgeFilling.Urged urged = urgeFilling.urge(null, department, year);
            notices.doneBeforeRedirect("filling.urged", urged.units(), urged.tables());
            return again();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    private String again() {
        return "/review/filling.xhtml?faces-redirect=true&year=" + year + "&department="
                + URLEncoder.encode(String.valueOf(department), StandardCharsets.UTF_8);
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
        this.department = department == null || department.isBlank() ? null : department.strip();
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
