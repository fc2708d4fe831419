package org.jixiao.review.application;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.organization.application.Regions;
import org.jixiao.review.model.CoReviewer;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.persistence.CoReviewers;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.ActDone;
import org.jixiao.target.application.TablesCreated;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/**
 * Keeps the inbox and the tables' stages in step with the process, in the process's own transaction.
 *
 * <p>A session bean, because in an EAR the engine calls from another module: only a component of this one finds the
 * persistence unit here.
 */
@Singleton
@Local(ProcessEvents.class)
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InboxProjection implements ProcessEvents {

    @Inject
    private TargetTables tables;

    @Inject
    private Inbox inbox;

    @Inject
    private CoReviewers coReviewers;

    @Inject
    private Regions regions;

    @Inject
    private TableProcess process;

    @Inject
    private DueDates dueDates;

    @Inject
    private Clock clock;

    public void begin(@Observes TablesCreated created) {
        // An item stands beside its table, so the table is written first.
        tables.flush();
        process.begin(created.tableIds(), created.from());
    }

    /** What a list shows of a table follows what somebody has written into it. */
    public void rewritten(@Observes ActDone done) {
        List<Long> written = done.deeds().stream()
                .filter(deed -> !deed.cells().isEmpty())
                .map(Act.Deed::tableId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        if (!written.isEmpty()) {
            inbox.of(written).forEach(item -> item.show(table(item.tableId())));
        }
    }

    @Override
    public void taskArrived(long tableId, Stage stage, String taskId) {
        TargetTable table = table(tableId);
        boolean returned = stage.compareTo(table.stage()) < 0;
        table.arriveAt(stage);
        Instant now = clock.instant();
        InboxItem step = InboxItem.ofStep(table, stage, taskId, now, returned);
        dueDates.of(table, stage, now, returned).ifPresent(step::dueBy);
        inbox.add(step);
        if (table.hasComeBack()) {
            coReviewers.of(tableId, stage).forEach(reviewer -> askAgain(step, reviewer));
        }
    }

    /** Who was asked for an opinion at a stage is asked each time the table comes there. */
    private void askAgain(InboxItem step, CoReviewer reviewer) {
        String task = process.ask(step.taskId(), reviewer.account().id());
        inbox.add(InboxItem.ofOpinion(step, reviewer.account(), task, clock.instant()));
    }

    @Override
    public void taskLeft(String taskId) {
        inbox.remove(taskId);
    }

    @Override
    public void stageReached(long tableId, Stage stage) {
        table(tableId).arriveAt(stage);
    }

    @Override
    public boolean passesOver(long tableId, Stage stage) {
        return regions.get(table(tableId).region()).leavesOut().contains(stage.name());
    }

    @Override
    public Optional<Stage> stageOf(long tableId) {
        return tables.find(tableId).map(TargetTable::stage);
    }

    private TargetTable table(long tableId) {
        return tables.find(tableId)
                .orElseThrow(() -> new IllegalStateException("the process leads table " + tableId + ", which is gone"));
    }
}
