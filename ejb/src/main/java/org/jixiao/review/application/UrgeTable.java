package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jixiao.organization.application.Calendars;
import org.jixiao.organization.model.Actor;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the table is reminded (催办), those who are asked for an opinion, too. It is due by the day that is said, and
 * never later than it was; the same person may do so once per working day.
 */
@Stateless
@UseCase
public class UrgeTable {

    /** By when it is due when nothing is said. */
    static final int WORKING_DAYS = 3;

    @Inject
    private Desk desk;

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Calendars calendars;

    @Inject
    private Reminding reminding;

    @Inject
    private Clock clock;

    /**
     * Urges those who have the table.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @param due the day until whose end it is to be done; null for three working days
     * @throws Refusal FORBIDDEN when the person never has the table, CONFLICT when it waits for nobody, RULE when the day
     *     is past or the person has urged already
     */
    @UseCase("URGED")
    public void urge(long id, @Nullable String seen, @Nullable LocalDate due, @Nullable String opinion) {
        TargetTable table = desk.take(id, ReleaseTable.WORKING);
        reviewer.unchangedIfSaid(table, seen);
        StepWork work = rules.work(table);
        Actor actor = rules.urge(work);
        LocalDate today = LocalDate.now(clock);
        if (due != null && due.isBefore(today)) {
            throw Refusal.rule(Reason.of("urge.past", "due", due.toString()));
        }
        Instant wanted = calendars.endOf(due == null ? calendars.after(today, WORKING_DAYS) : due);
        reminding.remind(work, actor, wanted, opinion);
    }
}
