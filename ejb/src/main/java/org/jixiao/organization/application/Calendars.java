package org.jixiao.organization.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jixiao.organization.model.CalendarYear;
import org.jixiao.organization.model.WorkingCalendar;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.application.ConfigurationKind;
import org.jixiao.shared.application.ConfiguredFiles.ConfiguredFile;

/** The working-day calendar in force (工作日历), from {@code config/calendars/}. */
@ApplicationScoped
public class Calendars {

    public static final ConfigurationKind<CalendarYear> FILES = new ConfigurationKind<>(
            "calendars", "calendar.schema.json", CalendarYear.class, CalendarYear::key, CalendarYear::flaws);

    /** The last second of a day, so that what is due then shows that very day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    @Inject
    private ConfigurationFolder folder;

    @Inject
    private Clock clock;

    private WorkingCalendar calendar = new WorkingCalendar(List.of());

    @PostConstruct
    void load() {
        calendar = new WorkingCalendar(folder.read(FILES).usable().values().stream()
                .map(ConfiguredFile::object)
                .toList());
    }

    /** Whether offices are open on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** The day that is so many working days after another, which does not count itself. */
    public LocalDate after(LocalDate day, int workingDays) {
        return calendar.after(day, workingDays);
    }

    /** The end of the day that is so many working days after a moment, where its users' offices are. */
    public Instant endOfDayAfter(Instant moment, int workingDays) {
        return endOf(after(LocalDate.ofInstant(moment, clock.getZone()), workingDays));
    }

    /** How many working days begin after a moment and up to another, where its users' offices are. */
    public int workingDaysBetween(Instant since, Instant until) {
        LocalDate first = LocalDate.ofInstant(since, clock.getZone());
        LocalDate last = LocalDate.ofInstant(until, clock.getZone());
        return last.isAfter(first)
                ? Math.toIntExact(first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                : 0;
    }

    /** The last second of the day, where its users' offices are. */
    public Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }
}
