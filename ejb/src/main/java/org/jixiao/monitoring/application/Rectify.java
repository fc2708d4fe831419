package org.jixiao.monitoring.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.monitoring.model.Light;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.Rectification;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.monitoring.persistence.MonitoringSheets;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The unit says what it does against a red light (整改); the department or the performance division closes that. */
@Stateless
@UseCase
public class Rectify {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    @Inject
    private SheetDesk desk;

    @Inject
    private MonitoringSheets sheets;

    @Inject
    private Clock clock;

    /**
     * The unit writes the rectification, or writes it anew.
     *
     * @param person who is responsible
     * @throws Refusal CONFLICT when it is not the unit's turn or it is closed, RULE when something is missing or the sheet is
     *     not red
     */
    @UseCase("RECTIFICATION_WRITTEN")
    public void write(
            long tableId,
            long roundId,
            @Nullable String seen,
            @Nullable String measure,
            @Nullable String person,
            @Nullable LocalDate due) {
        SheetDesk.Taken taken = desk.take(tableId, roundId, Post.SUBMITTER);
        MonitoringSheet sheet = taken.sheet();
        desk.unchanged(sheet, seen, false);
        desk.standsAt(sheet, SheetStep.FILLING);
        Rectification known = sheets.rectification(sheet.id()).orElse(null);
        refuseClosed(known);
        List<Reason> against = new ArrayList<>();
        if (sheet.light() != Light.RED) {
            against.add(Reason.of("monitoring.rectification.notRed", ""));
        }
        boolean measured = said(against, "measure", measure, LONGEST);
        boolean named = said(against, "person", person, LONGEST_NAME);
        if (due == null) {
            against.add(Reason.of("monitoring.rectification.incomplete", "due"));
        } else if (due.isBefore(LocalDate.now(clock))) {
            against.add(Reason.of("monitoring.due.past", "due", due.toString()));
        }
        if (!against.isEmpty() || !measured || !named || measure == null || person == null || due == null) {
            throw new Refusal(Refusal.Kind.RULE, against);
        }
        List<CellChange> changes = List.of(
                new CellChange("rectification.measure", known == null ? "" : known.measure(), measure),
                new CellChange("rectification.person", known == null ? "" : known.person(), person),
                new CellChange(
                        "rectification.due", known == null ? "" : known.due().toString(), due.toString()));
        if (known == null) {
            sheets.add(new Rectification(
                    sheet.id(),
                    measure,
                    person,
                    due,
                    clock.instant(),
                    taken.actor().name()));
        } else {
            known.rewrite(measure, person, due);
        }
        sheet.rectificationWritten();
        desk.did(taken, changes);
    }

    /**
     * A reviewer closes the rectification.
     *
     * @param remark what was found
     * @throws Refusal CONFLICT before the sheet is submitted or when it is closed already, RULE when there is none or the
     *     remark is missing
     */
    @UseCase("RECTIFICATION_CLOSED")
    public void close(long tableId, long roundId, @Nullable String seen, @Nullable String remark) {
        SheetDesk.Taken taken = desk.take(tableId, roundId, Post.DEPARTMENT_REVIEWER, Post.PERFORMANCE_DIVISION);
        MonitoringSheet sheet = taken.sheet();
        if (sheet.isOwnOf(taken.actor())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("review.ownTable"));
        }
        desk.unchanged(sheet, seen, false);
        desk.standsAt(sheet, SheetStep.DEPARTMENT_REVIEW, SheetStep.PERFORMANCE_REVIEW, SheetStep.NOTED);
        Rectification known = sheets.rectification(sheet.id()).orElse(null);
        refuseClosed(known);
        List<Reason> against = new ArrayList<>();
        if (known == null) {
            against.add(Reason.of("monitoring.rectification.none", ""));
        }
        boolean remarked = said(against, "remark", remark, LONGEST);
        if (known == null || !remarked || remark == null) {
            throw new Refusal(Refusal.Kind.RULE, against);
        }
        known.close(remark, clock.instant(), taken.actor().name());
        desk.did(taken, List.of(new CellChange("rectification.remark", "", remark)));
    }

    private static void refuseClosed(@Nullable Rectification known) {
        if (known != null && !known.isOpen()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of("monitoring.rectification.closed", "", String.valueOf(known.closedBy())));
        }
    }

    private static boolean said(List<Reason> against, String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            against.add(Reason.of("monitoring.rectification.incomplete", field));
            return false;
        }
        int before = against.size();
        Reason.tooLong(field, text, most).ifPresent(against::add);
        return against.size() == before;
    }
}
