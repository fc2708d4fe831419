package org.jixiao.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How moments are shown, in the time of the users' offices. */
@Named
@RequestScoped
public class Times {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private Clock clock;

    @Inject
    private Language language;

    /** A moment to the minute. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }

    /** A moment to the day. */
    public String day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate().toString();
    }

    /** For how long something has waited, in days as people count them. */
    public String waiting(Instant since) {
        long days = ChronoUnit.DAYS.between(since.atZone(clock.getZone()).toLocalDate(), LocalDate.now(clock));
        return days <= 0
                ? Texts.text(language.locale(), "time.today")
                : Texts.text(language.locale(), days == 1 ? "time.day" : "time.days", Long.toString(days));
    }

    /** How long something took that took less than a day. */
    public String between(Instant since, Instant until) {
        Duration time = Duration.between(since, until);
        if (time.toMinutes() < 1) {
            return Texts.text(language.locale(), "time.lessThanAMinute");
        }
        String hours = time.toHours() == 0 ? "" : told("time.hours", time.toHours());
        return (hours + " " + (time.toMinutesPart() == 0 ? "" : told("time.minutes", time.toMinutesPart()))).strip();
    }

    private String told(String key, long number) {
        return Texts.text(language.locale(), key, Long.toString(number));
    }

    /** Whether something has waited so long that it should be seen. */
    public boolean isLong(Instant since) {
        return ChronoUnit.DAYS.between(since, clock.instant()) >= 5;
    }
}
