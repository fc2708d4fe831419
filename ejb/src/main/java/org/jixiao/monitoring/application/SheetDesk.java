package org.jixiao.monitoring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.monitoring.persistence.MonitoringSheets;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Queue;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Act.Deed;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The desk at which a monitoring sheet is handed out, with the questions in the order of the contract. */
@ApplicationScoped
public class SheetDesk {

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private MonitoringSheets sheets;

    @Inject
    private MonitoringProcess process;

    @Inject
    private Acts acts;

    @Inject
    private Event<SheetMoved> moved;

    /**
     * A sheet that is taken for a change.
     *
     * @param table locked until the transaction ends
     * @param actor who does it, by which post
     */
    record Taken(TargetTable table, MonitoringSheet sheet, Actor actor) {}

    /**
     * @param posts of which the caller must hold one; where several can, the one whose turn it is comes first
     * @throws Refusal NOT_FOUND, FORBIDDEN
     */
    Taken take(long tableId, long roundId, Post... posts) {
        desk.show(tableId);
        MonitoringSheet before = sheets.find(tableId, roundId).orElseThrow(Refusal::notFound);
        Post turn = before.step().post().orElse(null);
        Post[] asked = Arrays.stream(posts)
                .sorted((a, b) -> Boolean.compare(b == turn, a == turn))
                .toArray(Post[]::new);
        TargetTable table = desk.take(tableId, asked);
        Actor actor = Arrays.stream(asked)
                .flatMap(post -> caller.get().as(post, table.place()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("who was found entitled holds none of the posts"));
        return new Taken(table, sheets.find(tableId, roundId).orElseThrow(Refusal::notFound), actor);
    }

    /**
     * @param needed whether the hash must be given
     * @throws Refusal HASH_MISSING, CHANGED
     */
    void unchanged(MonitoringSheet sheet, @Nullable String seen, boolean needed) {
        if (seen == null || seen.isBlank()) {
            if (needed) {
                throw new Refusal(Refusal.Kind.HASH_MISSING, Reason.of("table.hash.missing"));
            }
        } else if (!seen.equals(sheet.hash())) {
            throw new Refusal(Refusal.Kind.CHANGED, Reason.of("monitoring.changed"));
        }
    }

    /** @throws Refusal CONFLICT when the sheet stands elsewhere */
    void standsAt(MonitoringSheet sheet, SheetStep... steps) {
        if (!List.of(steps).contains(sheet.step())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of(
                            "monitoring.elsewhere",
                            "step",
                            "@sheetStep." + sheet.step().name()));
        }
    }

    /** The sheet goes on from its step. */
    void forward(Taken taken) {
        arrive(taken.sheet(), process.forward(task(taken.sheet())));
        did(taken, List.of());
    }

    /** The sheet goes back to the unit, which is told so. */
    void back(Taken taken) {
        arrive(taken.sheet(), process.back(task(taken.sheet())));
        did(taken, List.of());
        tell(taken.sheet(), taken.table(), taken.actor(), true);
    }

    private static void arrive(MonitoringSheet sheet, MonitoringProcess.Waiting waiting) {
        sheet.arriveAt(waiting.step(), waiting.taskId());
    }

    private static String task(MonitoringSheet sheet) {
        return sheet.taskId().orElseThrow(() -> new IllegalStateException("nobody has a task at " + sheet.step()));
    }

    /** What the trail is told, under the period as the document. */
    void did(Taken taken, List<CellChange> cells) {
        acts.current().did(new Deed(taken.table().region(), taken.table().id(), period(taken.sheet()), cells));
    }

    /** The unit's submitters are told that the sheet waits for them. */
    void tell(MonitoringSheet sheet, TargetTable table, Actor actor, boolean returned) {
        moved.fire(new SheetMoved(
                table.id(),
                period(sheet),
                sheet.round().due(),
                returned,
                actor,
                List.of(Queue.at(Stage.SELF_EVALUATION, table.place()))));
    }

    private static String period(MonitoringSheet sheet) {
        return sheet.round().year() + "年" + sheet.round().label();
    }
}
