package org.jixiao.organization.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.shared.model.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * One year of the working-day calendar (工作日历): its breaks as the State Council has announced them. Kept in {@code
 * config/calendars/}.
 *
 * @param key the year, such as {@code 2026}
 * @param notices where the breaks are from; empty while nothing is announced and only weekends are off
 * @param breaks the breaks, in their order
 */
public record CalendarYear(String key, List<String> notices, List<Break> breaks) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public CalendarYear {
        notices = List.copyOf(notices);
        breaks = List.copyOf(breaks);
    }

    /** Whether the day is a Saturday or a Sunday. */
    static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** What must hold within a year, and no schema can say. */
    public static List<Flaw> flaws(CalendarYear year) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < year.breaks.size(); i++) {
            Break each = year.breaks.get(i);
            String path = "breaks[" + i + "]";
            year.flaw(path + ".from", each.from).ifPresent(flaws::add);
            String last = each.to;
            if (last != null) {
                year.flaw(path + ".to", last).ifPresent(flaws::add);
                if (last.compareTo(each.from) < 0) {
                    flaws.add(
                            new Flaw(path + ".to", "The break ends before it begins. Way out: exchange the two days."));
                }
            }
            for (int j = 0; j < each.workdays.size(); j++) {
                String workday = each.workdays.get(j);
                String place = path + ".workdays[" + j + "]";
                Optional<Flaw> wrong = year.flaw(place, workday);
                wrong.ifPresent(flaws::add);
                if (wrong.isEmpty() && !isWeekend(LocalDate.parse(workday))) {
                    flaws.add(new Flaw(
                            place,
                            workday + " is no Saturday and no Sunday, so it is worked anyway. Way out: leave it out."));
                }
            }
        }
        return flaws;
    }

    /** A break of a year may begin in the last days of the year before, and no day is longer away. */
    private Optional<Flaw> flaw(String path, String day) {
        try {
            LocalDate read = LocalDate.parse(day);
            LocalDate first = LocalDate.of(Integer.parseInt(key), 1, 1);
            if (read.isBefore(first.minusMonths(1)) || !read.isBefore(first.plusYears(1))) {
                return Optional.of(new Flaw(
                        path, day + " does not belong to " + key + ". Way out: write it into the file of its year."));
            }
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(new Flaw(path, "There is no day " + day + ". Way out: write it as year-month-day."));
        }
    }

    /**
     * A break (假期).
     *
     * @param name what it is called
     * @param from its first day, such as {@code 2026-10-01}
     * @param to its last day; null when it is one day
     * @param workdays the days of weekends that are worked instead (调休)
     */
    public record Break(String name, String from, @Nullable String to, List<String> workdays) {

        public Break {
            workdays = List.copyOf(workdays);
        }

        Stream<LocalDate> daysOff() {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = to == null ? first : LocalDate.parse(to);
            return first.datesUntil(last.plusDays(1));
        }

        Stream<LocalDate> daysWorked() {
            return workdays.stream().map(LocalDate::parse);
        }
    }
}
