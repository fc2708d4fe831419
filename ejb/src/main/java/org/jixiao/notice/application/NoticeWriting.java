package org.jixiao.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jixiao.monitoring.application.SheetMoved;
import org.jixiao.notice.model.Notice;
import org.jixiao.notice.model.NoticeKind;
import org.jixiao.notice.persistence.NoticeBoard;
import org.jixiao.review.application.FillingUrged;
import org.jixiao.review.application.TableMoved;
import org.jixiao.review.application.WorkEscalated;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Writes a notice of what has happened, in the transaction in which it has: one for each whom it is told to. */
@ApplicationScoped
public class NoticeWriting {

    @Inject
    private NoticeBoard board;

    @Inject
    private TargetTables tables;

    @Inject
    private Inbox inbox;

    @Inject
    private Clock clock;

    void write(@Observes TableMoved moved) {
        Optional<NoticeKind> kind = NoticeKind.of(moved.verb());
        if (kind.isEmpty() || moved.told().isEmpty()) {
            return;
        }
        TargetTable table = table(moved.tableId());
        LocalDate due = moved.verb() == Verb.URGE ? due(moved.tableId()) : null;
        for (Queue told : moved.told()) {
            board.add(new Notice(clock.instant(), told, kind.get(), moved.actor(), moved.tableId(), subject(table))
                    .under(moved.document())
                    .due(due));
        }
    }

    void write(@Observes WorkEscalated escalated) {
        TargetTable table = table(escalated.tableId());
        board.add(new Notice(
                        clock.instant(),
                        escalated.told(),
                        NoticeKind.ESCALATE,
                        null,
                        escalated.tableId(),
                        subject(table))
                .due(LocalDate.ofInstant(escalated.due(), clock.getZone())));
    }

    void write(@Observes FillingUrged urged) {
        board.add(new Notice(clock.instant(), urged.told(), NoticeKind.FILL, urged.actor(), null, urged.unit())
                .under(Integer.toString(urged.year()))
                .due(urged.lastDay()));
    }

    void write(@Observes SheetMoved moved) {
        NoticeKind kind = moved.returned() ? NoticeKind.MONITOR_RETURN : NoticeKind.MONITOR;
        TargetTable table = table(moved.tableId());
        for (Queue told : moved.told()) {
            board.add(new Notice(clock.instant(), told, kind, moved.actor(), moved.tableId(), subject(table))
                    .under(moved.period())
                    .due(moved.due()));
        }
    }

    private @Nullable LocalDate due(long tableId) {
        return inbox.step(tableId)
                .map(InboxItem::due)
                .filter(due -> due.isBefore(InboxItem.NEVER))
                .map(due -> LocalDate.ofInstant(due, clock.getZone()))
                .orElse(null);
    }

    private TargetTable table(long id) {
        return tables.find(id).orElseThrow(() -> new IllegalStateException("table " + id + " is gone"));
    }

    /** A table without a name is told by its unit's. */
    private static String subject(TargetTable table) {
        String name = table.projectName();
        return name == null || name.isBlank() ? table.unit().name() : name;
    }
}
