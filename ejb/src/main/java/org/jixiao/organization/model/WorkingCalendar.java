package org.jixiao.organization.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The working-day calendar (工作日历): from Monday to Friday, without the public holidays, and with the days of weekends that
 * are worked instead of them (调休). Of years that nothing is announced for, only the weekends are known.
 */
public final class WorkingCalendar {

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    /** @param years the years whose breaks are known */
    public WorkingCalendar(Collection<CalendarYear> years) {
        for (CalendarYear year : years) {
            for (CalendarYear.Break each : year.breaks()) {
                each.daysOff().forEach(off::add);
                each.daysWorked().forEach(worked::add);
            }
        }
    }

    /** Whether offices are open on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || (!CalendarYear.isWeekend(day) && !off.contains(day));
    }

    /**
     * The day that is so many working days after another; the day itself does not count.
     *
     * @param day any day, worked or not
     * @param workingDays how many, from 0; with 0 it is the day itself
     */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }
}
