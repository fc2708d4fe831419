package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.organization.application.Calendars;
import org.jixiao.organization.application.Regions;
import org.jixiao.review.persistence.FillingDeadlines;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/**
 * By when the work of a step is to be done (办理期限): within the working days that the region gives the step. A draft is due
 * at its department's filling deadline; once it has come back, at that or after the working days for mending, whichever is
 * later. What comes in during the year, an addition or an adjustment, has no filling deadline.
 */
@ApplicationScoped
class DueDates {

    @Inject
    private Regions regions;

    @Inject
    private Calendars calendars;

    @Inject
    private FillingDeadlines deadlines;

    /**
     * When the work that has just come to a stage is due.
     *
     * @param returned whether it has come back from a later stage
     * @return empty when it never is
     */
    Optional<Instant> of(TargetTable table, Stage stage, Instant arrived, boolean returned) {
        Optional<Instant> byDays = Optional.ofNullable(
                        regions.get(table.region()).days().get(stage.name()))
                .map(days -> calendars.endOfDayAfter(arrived, days));
        if (stage != Stage.DRAFT) {
            return byDays;
        }
        Optional<Instant> deadline = table.isAdjustment() || table.isAddition()
                ? Optional.empty()
                : deadlines
                        .find(table.place().departmentId(), table.year())
                        .map(each -> calendars.endOf(each.lastDay()));
        return returned ? Stream.of(byDays, deadline).flatMap(Optional::stream).max(Instant::compareTo) : deadline;
    }
}
