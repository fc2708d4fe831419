package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.model.BatchKind;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;

/**
 * The bureau takes an approval document over that was issued elsewhere (接入批复): the tables that a file brought along
 * stand approved under its number and date.
 */
@Stateless
@UseCase
public class TakeApprovalOver {

    /** So many tables are written together and then forgotten. */
    private static final int PORTION = 500;

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Regions regions;

    @Inject
    private Approvals approvals;

    @Inject
    private Batches batches;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** Why no document of that number can be taken over into the region, if so: each number is used once by a bureau. */
    public Optional<Reason> taken(String region, String number) {
        return approvals
                .find(regions.get(region).bureau(), String.valueOf(Approval.normalised(number)))
                .map(approval -> Reason.of("approval.number.taken", "number", number));
    }

    /**
     * Takes the document over. Its tables have begun their year as approved in the same transaction.
     *
     * @param tables at least one, in the order of the document
     * @throws Refusal FORBIDDEN when the caller is no approver of the region, RULE when number or date are wrong or the
     *     number is taken
     */
    @UseCase("APPROVED")
    public long takeOver(String region, String number, LocalDate date, List<ApprovedTable> tables) {
        desk.authorise(region, Post.APPROVER);
        String kept = String.valueOf(Approval.normalised(number));
        List<Reason> reasons = Approval.reasonsAgainst(kept, date);
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        Refusal.on(taken(region, kept));
        Batch batch = new Batch(BatchKind.APPROVAL, region, caller.get().accountId(), clock.instant());
        batch.finish(clock.instant());
        batches.add(batch);
        approvals.add(new Approval(
                batch,
                regions.get(region).bureau(),
                kept,
                date,
                null,
                caller.get().as(Post.APPROVER, region).orElseThrow(Refusal::notFound)));
        for (int from = 0; from < tables.size(); from += PORTION) {
            for (ApprovedTable table : tables.subList(from, Math.min(from + PORTION, tables.size()))) {
                BatchItem item = new BatchItem(batch, table.id(), table.hash());
                item.done();
                batches.add(item);
                acts.current().did(new Act.Deed(region, table.id(), kept, List.of()));
            }
            acts.handOver();
            batches.forget();
        }
        return batch.id();
    }

    /** A table that stands approved, with the hash of what was approved. */
    public record ApprovedTable(long id, String hash) {}
}
