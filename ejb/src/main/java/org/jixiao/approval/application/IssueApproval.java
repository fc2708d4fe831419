package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchProcess;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.model.BatchKind;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The bureau approves many tables under one document (批复). What is in it is frozen here; the tables are then approved by
 * the batch's process, each with an outcome of its own.
 */
@Stateless
@UseCase
public class IssueApproval {

    @Inject
    private ShowScope showScope;

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Regions regions;

    @Inject
    private TargetTables tables;

    @Inject
    private Approvals approvals;

    @Inject
    private TakeAdjustment takeAdjustment;

    @Inject
    private Batches batches;

    @Inject
    private BatchProcess process;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Issues the document.
     *
     * @param scope the scope of the preview the person saw; null when none was asked for
     * @return the id of the document
     * @throws Refusal FORBIDDEN when the caller is no approver, CHANGED when a table has changed since the preview, NOT_FOUND
     *     or CONFLICT when there is no void document to be replaced, RULE when number or date are wrong, the number is taken
     *     or no table can be approved
     */
    @UseCase("APPROVAL_ISSUED")
    public long issue(Order order, ScopeWanted wanted, @Nullable String scope) {
        Scope found = showScope.of(wanted);
        String region = found.region();
        desk.authorise(region, Post.APPROVER);
        if (scope != null && !scope.equals(found.hash())) {
            throw new Refusal(Refusal.Kind.CHANGED, Reason.of("approval.scopeChanged", "scope", found.hash()));
        }
        String bureau = regions.get(region).bureau();
        String number = Approval.normalised(order.number());
        LocalDate date = order.date();
        Approval replaced = replaced(order.replaces(), bureau);
        List<Reason> reasons = reasonsAgainst(bureau, number, order, found);
        if (!reasons.isEmpty() || number == null || date == null) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        Actor actor = caller.get().as(Post.APPROVER, region).orElseThrow(Refusal::notFound);
        Batch batch = new Batch(BatchKind.APPROVAL, region, actor.accountId(), clock.instant());
        batches.add(batch);
        Approval approval = new Approval(batch, bureau, number, date, order.opinion(), actor);
        if (replaced != null) {
            approval.replace(replaced);
        }
        approvals.add(approval);
        tables.hold(found.tables().stream().map(TableBrief::id).toList());
        for (TableBrief table : found.tables()) {
            batches.add(new BatchItem(batch, table.id(), table.hash()));
        }
        process.begin(batch.id(), BatchKind.APPROVAL);
        acts.current().did(new Act.Deed(region, null, number, List.of()));
        return batch.id();
    }

    private @Nullable Approval replaced(@Nullable Long id, String bureau) {
        if (id == null) {
            return null;
        }
        Approval replaced = approvals
                .findForChange(id)
                .filter(found -> found.bureau().equals(bureau))
                .orElseThrow(Refusal::notFound);
        if (!replaced.isVoid()) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.notVoid", "replaces", replaced.number()));
        }
        approvals.replacing(id).ifPresent(other -> {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.replaced", "replaces", other.number()));
        });
        return replaced;
    }

    private List<Reason> reasonsAgainst(String bureau, @Nullable String number, Order order, Scope scope) {
        List<Reason> reasons = new ArrayList<>(Approval.reasonsAgainst(number, order.date()));
        if (number != null && approvals.find(bureau, number).isPresent()) {
            reasons.add(Reason.of("approval.number.taken", "number", number));
        }
        ReviewStep.reasonAgainst(order.opinion()).ifPresent(reasons::add);
        if (scope.approvable().isEmpty()) {
            reasons.add(scope.blocked().values().stream()
                    .findFirst()
                    .map(rule -> Reason.of(
                            "approval.tables.blocked",
                            "tables",
                            Integer.toString(scope.tables().size()),
                            "@" + rule))
                    .orElseGet(() -> Reason.of("approval.tables.none", "tables")));
        }
        if (scope.forms() > 1) {
            reasons.add(Reason.of("approval.forms.several", "tables"));
        }
        return reasons;
    }

    /**
     * What stands at the head of the document.
     *
     * @param replaces the void document whose place it takes; null when it takes none's
     */
    public record Order(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String opinion,
            @Nullable Long replaces) {}
}
