package org.jixiao.approval.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowApprovals.ApprovalView;
import org.jixiao.review.application.BatchView;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jspecify.annotations.Nullable;

/** One approval document: how far it is, and how it ended for each table, those first that were not approved. */
@Named
@ViewScoped
public class ApprovalShown implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many tables are listed by name; the others are found in the list of tables. */
    private static final int MOST_LINES = 200;

    @Inject
    private ShowApprovals approvals;

    @Inject
    private ShowTables tables;

    private @Nullable Long id;
    private transient @Nullable ApprovalView view;

    public void open() {
        view = null;
        getView();
    }

    public ApprovalView getView() {
        ApprovalView known = view;
        if (known == null) {
            if (id == null) {
                throw Refusal.notFound();
            }
            known = approvals.show(id);
            view = known;
        }
        return known;
    }

    public boolean isRunning() {
        return getView().batch().state() == Batch.State.RUNNING;
    }

    public long getDone() {
        return count(BatchItem.Outcome.DONE);
    }

    public long getRefused() {
        return count(BatchItem.Outcome.REFUSED);
    }

    private long count(BatchItem.Outcome outcome) {
        return getView().batch().tables().stream()
                .filter(item -> item.outcome() == outcome)
                .count();
    }

    /** The tables with their outcome, once there is something to say about all of them. */
    public List<Line> getLines() {
        if (isRunning()) {
            return List.of();
        }
        return getView().batch().tables().stream()
                .sorted(Comparator.comparing((BatchView.Item item) -> item.outcome() != BatchItem.Outcome.REFUSED))
                .limit(MOST_LINES)
                .map(this::line)
                .toList();
    }

    private Line line(BatchView.Item item) {
        TableView table = tables.show(item.id());
        String project = table.content().project().name();
        return new Line(
                item.id(),
                project == null ? "" : project,
                table.unit().name(),
                table.year(),
                item.outcome().name(),
                item.reason());
    }

    public @Nullable String getId() {
        return id == null ? null : id.toString();
    }

    /** What is no number names no document. */
    public void setId(@Nullable String text) {
        id = text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /**
     * A table under the document.
     *
     * @param reason the key of the rule that said no; null when none did
     */
    public record Line(
            long id,
            String project,
            String unit,
            int year,
            String outcome,
            @Nullable String reason) {}
}
