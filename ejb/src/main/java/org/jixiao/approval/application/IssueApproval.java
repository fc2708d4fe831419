package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchProcess;
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
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
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
     * What a document over these tables would be.
     *
     * @throws Refusal FORBIDDEN when the caller is no approver
     */
    public Preview preview(List<Long> tableIds) {
        region();
        return previewOf(tableIds);
    }

    /**
     * Issues the document.
     *
     * @param scope the scope of the preview the person saw; null when none was asked for
     * @return the id of the document
     * @throws Refusal FORBIDDEN, CHANGED when a table has changed since the preview, RULE when number or date are wrong,
     *     the number is taken or no table can be approved
     */
    @UseCase("APPROVAL_ISSUED")
    public long issue(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String opinion,
            List<Long> tableIds,
            @Nullable String scope) {
        String region = region();
        desk.authorise(region, Post.APPROVER);
        Preview preview = previewOf(tableIds);
        if (scope != null && !scope.equals(preview.scope())) {
            throw new Refusal(Refusal.Kind.CHANGED, Reason.of("approval.scopeChanged", "scope", preview.scope()));
        }
        String bureau = regions.get(region).bureau();
        List<Reason> reasons = reasonsAgainst(bureau, number, date, opinion, preview);
        if (!reasons.isEmpty() || number == null || date == null) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        Batch batch = new Batch(BatchKind.APPROVAL, region, caller.get().accountId(), clock.instant());
        batches.add(batch);
        for (Long id : new LinkedHashSet<>(tableIds)) {
            tables.find(id)
                    .filter(table -> table.region().equals(region))
                    .ifPresent(table -> batches.add(new BatchItem(batch, id, table.hash())));
        }
        approvals.add(new Approval(batch, bureau, number, date, opinion));
        process.begin(batch.id(), BatchKind.APPROVAL);
        acts.current().did(new Act.Deed(region, null, number, List.of()));
        return batch.id();
    }

    private List<Reason> reasonsAgainst(
            String bureau,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String opinion,
            Preview preview) {
        List<Reason> reasons = new ArrayList<>(Approval.reasonsAgainst(number, date));
        if (number != null && approvals.find(bureau, number).isPresent()) {
            reasons.add(Reason.of("approval.number.taken", "number", number));
        }
        if (opinion != null && opinion.length() > 4000) {
            reasons.add(Reason.of("text.tooLong", "opinion", Integer.toString(opinion.length()), "4000"));
        }
        if (preview.tables() == 0) {
            reasons.add(Reason.of("approval.tables.none", "tables"));
        }
        return reasons;
    }

    private String region() {
        return caller.get().regions(post -> post == Post.APPROVER).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
    }

    private Preview previewOf(List<Long> tableIds) {
        StringBuilder scope = new StringBuilder();
        BigDecimal total = BigDecimal.ZERO;
        int count = 0;
        List<Blocked> blocked = new ArrayList<>();
        for (Long id : new LinkedHashSet<>(tableIds)) {
            TargetTable table = tables.find(id)
                    .filter(found -> caller.get().sees(found.place()))
                    .orElse(null);
            String reason = table == null ? "refusal.notFound" : reasonAgainst(table);
            scope.append(id)
                    .append(':')
                    .append(table == null ? "" : table.hash() + table.stage())
                    .append(';');
            if (reason != null || table == null) {
                blocked.add(new Blocked(id, String.valueOf(reason)));
            } else {
                count++;
                total = total.add(table.total());
            }
        }
        return new Preview(sha256(scope.toString()), total, count, blocked);
    }

    private @Nullable String reasonAgainst(TargetTable table) {
        if (table.stage() != Stage.AWAITING_APPROVAL) {
            return "table.notAwaitingApproval";
        }
        boolean own = caller.get()
                .as(Post.APPROVER, table.place())
                .filter(table::isOwnOf)
                .isPresent();
        if (own) {
            return "review.ownTable";
        }
        return takeAdjustment.reasonAgainst(table).map(Reason::rule).orElse(null);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What a document would be.
     *
     * @param scope stands for exactly these tables as they are now
     * @param total the sum of the year's budgets of the tables that can be approved, in 元
     * @param tables how many can be approved
     * @param blocked those that cannot, each with the rule that says no
     */
    public record Preview(String scope, BigDecimal total, int tables, List<Blocked> blocked) {}

    /** @param reason the key of the rule that says no */
    public record Blocked(long id, String reason) {}
}
