package org.jixiao.organization.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jixiao.organization.application.Calendars;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.application.ConfiguredFiles.ConfiguredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(new ConfigurationFolder(Optional.empty())
            .read(Calendars.FILES).usable().values().stream()
                    .map(ConfiguredFile::object)
                    .toList());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-20, true", // a Friday
        "2026-11-21, false", // a Saturday
        "2026-11-22, false", // a Sunday
        "2026-10-01, false", // 国庆节
        "2026-10-10, true", // worked instead, a Saturday
        "2026-02-23, false", // the last day of 春节
        "2026-02-28, true", // worked instead, a Saturday
        "2018-12-29, true", // worked instead for the next year's 元旦
        "2018-12-31, false", // of the next year's 元旦
        "2020-01-31, false", // the break that was made longer
        "2020-02-03, true",
        "2050-10-03, true", // nothing is known of that year but its weekends
        "2050-10-01, false"
    })
    void holidays_are_off_and_make_up_days_are_worked(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-11-20, 0, 2026-11-20",
        "2026-11-21, 0, 2026-11-21",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-20, 5, 2026-11-27",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 4, 2026-10-12",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24"
    })
    void working_days_are_counted_from_the_next_day_on(LocalDate day, int days, LocalDate reached) {
        assertThat(calendar.after(day, days)).isEqualTo(reached);
    }

    @Test
    void of_each_announced_year_as_many_days_are_worked_as_its_notice_says() {
        // The weekdays of the year without its public holidays, 11 until 2024 and 13 from 2025 on: breaks only move
        // days about.
        assertThat(worked(2019)).isEqualTo(250);
        assertThat(worked(2021)).isEqualTo(250);
        assertThat(worked(2022)).isEqualTo(249);
        assertThat(worked(2025)).isEqualTo(248);
        assertThat(worked(2026)).isEqualTo(248);
        // Nothing is announced, so that only weekends are off.
        assertThat(worked(2027)).isEqualTo(261);
    }

    private long worked(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
