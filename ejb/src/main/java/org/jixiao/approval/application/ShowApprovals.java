package org.jixiao.approval.application;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.approval.application.ApprovalPrinting.Format;
import org.jixiao.approval.application.ApprovalPrinting.Letter;
import org.jixiao.approval.application.ApprovalPrinting.Line;
import org.jixiao.approval.application.ApprovalPrinting.Printed;
import org.jixiao.approval.application.ApprovalPrinting.Volume;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.model.ApprovalFile;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.approval.persistence.Approvals.FileLine;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchView;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.ApprovedUnder;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * Looking at approval documents: the bureau and the auditors see all of their region, others those over their tables, with
 * these tables alone.
 */
@Stateless
@Local(ApprovedUnder.class)
@LocalBean
public class ShowApprovals implements ApprovedUnder {

    @Inject
    private Approvals approvals;

    @Inject
    private Batches batches;

    @Inject
    private TargetTables tables;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Desk desk;

    @Inject
    private ApprovalPrinting printing;

    /**
     * A document with the outcome of each of its tables.
     *
     * @throws Refusal NOT_FOUND when there is none or the caller may not see it
     */
    public ApprovalView show(long id) {
        Approval approval = approvals.find(id).orElseThrow(Refusal::notFound);
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        Map<Long, String> others = new HashMap<>();
        approvals.overRefused(id).forEach((table, other) -> others.put(table, other.number()));
        return view(
                approval, BatchView.of(batch, seen(approval, batches.items(id))).decidedUnder(others));
    }

    /**
     * A document and how far it is, without its tables.
     *
     * @throws Refusal NOT_FOUND when there is none or the caller may not see it
     */
    public Progress progress(long id) {
        Approval approval = approvals.find(id).orElseThrow(Refusal::notFound);
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        Map<BatchItem.Outcome, Integer> counts;
        if (seesRegion(approval.region())) {
            counts = batches.counts(List.of(id)).getOrDefault(id, Map.of());
        } else {
            counts = seen(approval, batches.items(id)).stream()
                    .collect(Collectors.groupingBy(BatchItem::outcome, Collectors.summingInt(item -> 1)));
        }
        return new Progress(
                view(approval, summary(batch, counts)),
                counts.getOrDefault(BatchItem.Outcome.DONE, 0),
                counts.getOrDefault(BatchItem.Outcome.REFUSED, 0));
    }

    /**
     * A page of a document's tables.
     *
     * @param outcome null for any
     */
    public List<TableLine> lines(long id, BatchItem.@Nullable Outcome outcome, int from, int most) {
        Approval approval = approvals.find(id).orElseThrow(Refusal::notFound);
        List<BatchItem> items = seesRegion(approval.region())
                ? batches.page(id, outcome, from, most)
                : seen(approval, batches.items(id)).stream()
                        .filter(item -> outcome == null || item.outcome() == outcome)
                        .skip(from)
                        .limit(most)
                        .toList();
        Map<Long, TableBrief> known = new HashMap<>();
        tables.briefs(caller.get(), items.stream().map(BatchItem::tableId).toList())
                .forEach(table -> known.put(table.id(), table));
        Map<Long, Approval> others = approvals.overRefused(id);
        List<TableLine> lines = new ArrayList<>();
        for (BatchItem item : items) {
            TableBrief table = known.get(item.tableId());
            if (table != null) {
                Approval other = others.get(item.tableId());
                lines.add(new TableLine(table, item.outcome(), item.reason(), other == null ? null : Link.to(other)));
            }
        }
        return lines;
    }

    /** The documents of the caller's regions, newest first. */
    public List<ApprovalView> list() {
        List<Approval> found = caller.get().regions(post -> post.reach() == Post.Reach.REGION).stream()
                .flatMap(region -> approvals.of(region).stream())
                .sorted(Comparator.comparingLong(Approval::id).reversed())
                .toList();
        Map<Long, Map<BatchItem.Outcome, Integer>> counts =
                batches.counts(found.stream().map(Approval::id).toList());
        List<ApprovalView> views = new ArrayList<>();
        for (Approval approval : found) {
            batches.find(approval.id())
                    .ifPresent(batch ->
                            views.add(view(approval, summary(batch, counts.getOrDefault(batch.id(), Map.of())))));
        }
        return views;
    }

    /** The document under which a table is approved. */
    public Optional<ApprovalView> over(long tableId) {
        desk.show(tableId);
        return approvals
                .over(tableId)
                .flatMap(approval ->
                        batches.find(approval.id()).map(batch -> view(approval, BatchView.of(batch, List.of()))));
    }

    /** @throws Refusal NOT_FOUND when there is none or the caller may not see it */
    public void refuseUnseen(long id) {
        Approval approval = approvals.find(id).orElseThrow(Refusal::notFound);
        if (!seesRegion(approval.region())) {
            seen(approval, batches.items(id));
        }
    }

    /**
     * A file of the document as it was made or scanned.
     *
     * @param part from 1
     * @param volume of that part, from 1
     * @throws Refusal NOT_FOUND when the caller does not see all of the document, CONFLICT when there is no such file yet
     */
    public FileView file(long id, ApprovalFile.Kind kind, int part, int volume) {
        Approval approval = approvals.find(id).orElseThrow(Refusal::notFound);
        if (!seesRegion(approval.region())) {
            // The file names the tables of others, too.
            List<BatchItem> all = batches.items(id);
            if (seen(approval, all).size() < all.size()) {
                throw Refusal.notFound();
            }
        }
        ApprovalFile file = approvals
                .file(id, kind, part, volume)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT, Reason.of("approval.file.none", "format", approval.number())));
        if (!file.isWhole()) {
            throw new IllegalStateException("The file " + kind + " of approval " + id + " is not what was written");
        }
        return new FileView(file.fileName(), file.mediaType(), file.sha256(), file.content(), approval.isVoid());
    }

    /**
     * The document for the public (公开), as a page of plain HTML: without secret projects, with what was approved, and
     * saying so when it is void.
     *
     * @throws Refusal NOT_FOUND when the caller may not see it, CONFLICT while it runs
     */
    public FileView published(long id) {
        Approval approval = approvals.find(id).orElseThrow(Refusal::notFound);
        List<BatchItem> items = seen(approval, batches.items(id));
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        List<Line> lines = items.stream()
                .filter(item -> item.outcome() == BatchItem.Outcome.DONE)
                .map(item -> new Line(item.tableId(), item.hash()))
                .toList();
        if (batch.state() == Batch.State.RUNNING || lines.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.file.none", "format", approval.number()));
        }
        Letter letter = new Letter(
                approval.region(),
                approval.bureau(),
                approval.number(),
                approval.issuedOn(),
                approval.opinion(),
                1,
                lines,
                true,
                approval.isVoid());
        Printed page = printing.print(letter, Volume.whole(letter), List.of(Format.HTML))
                .get(0);
        return new FileView(page.fileName(), page.mediaType(), null, page.bytes(), approval.isVoid());
    }

    private ApprovalView view(Approval approval, BatchView batch) {
        Long replaces = approval.replacesId();
        return ApprovalView.of(
                approval,
                batch,
                replaces == null ? null : approvals.find(replaces).map(Link::to).orElse(null),
                approval.isVoid()
                        ? approvals.replacing(approval.id()).map(Link::to).orElse(null)
                        : null,
                approvals.files(approval.id()));
    }

    private static BatchView summary(Batch batch, Map<BatchItem.Outcome, Integer> counts) {
        int of = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new BatchView(
                batch.id(), batch.state(), of - counts.getOrDefault(BatchItem.Outcome.PENDING, 0), of, List.of());
    }

    @Override
    public Optional<Document> document(long tableId) {
        desk.show(tableId);
        return approvals
                .over(tableId)
                .map(approval -> new Document(approval.bureau(), approval.number(), approval.issuedOn()));
    }

    private boolean seesRegion(String region) {
        Caller person = caller.get();
        return person.appointments().stream()
                .anyMatch(held -> held.post().reach() == Post.Reach.REGION && region.equals(held.region()));
    }

    /** Those of the tables that the caller sees; all, when it is the bureau. */
    private List<BatchItem> seen(Approval approval, List<BatchItem> items) {
        if (seesRegion(approval.region())) {
            return items;
        }
        Set<Long> visible = tables
                .briefs(caller.get(), items.stream().map(BatchItem::tableId).toList())
                .stream()
                .map(TableBrief::id)
                .collect(Collectors.toSet());
        List<BatchItem> seen =
                items.stream().filter(item -> visible.contains(item.tableId())).toList();
        if (seen.isEmpty()) {
            throw Refusal.notFound();
        }
        return seen;
    }

    /**
     * A document as it is shown.
     *
     * @param issuedBy who issued it
     * @param issuedFor who was represented; null when nobody was
     * @param voided when and why it was made void; null while it holds
     * @param replaces the void document whose place it takes
     * @param replacedBy the document that takes its place
     */
    public record ApprovalView(
            long id,
            String region,
            String bureau,
            String number,
            LocalDate date,
            @Nullable String opinion,
            String issuedBy,
            @Nullable String issuedFor,
            @Nullable Voided voided,
            @Nullable Link replaces,
            @Nullable Link replacedBy,
            List<FileLine> files,
            BatchView batch) {

        static ApprovalView of(
                Approval approval,
                BatchView batch,
                @Nullable Link replaces,
                @Nullable Link replacedBy,
                List<FileLine> files) {
            Instant at = approval.voidAt();
            return new ApprovalView(
                    approval.id(),
                    approval.region(),
                    approval.bureau(),
                    approval.number(),
                    approval.issuedOn(),
                    approval.opinion(),
                    approval.accountName(),
                    approval.onBehalfName(),
                    at == null
                            ? null
                            : new Voided(
                                    at,
                                    String.valueOf(approval.voidName()),
                                    approval.voidOnBehalfName(),
                                    String.valueOf(approval.voidOpinion())),
                    replaces,
                    replacedBy,
                    files,
                    batch);
        }
    }

    /** @param onBehalfOf who was represented; null when nobody was */
    public record Voided(Instant at, String by, @Nullable String onBehalfOf, String opinion) {}

    /** Another document. */
    public record Link(long id, String number) {

        static Link to(Approval approval) {
            return new Link(approval.id(), approval.number());
        }
    }

    /** How far a document is. */
    public record Progress(ApprovalView approval, int approved, int refused) {}

    /**
     * A table of a document.
     *
     * @param reason the key of the rule that said no; null when none did
     * @param other the document under which it is approved instead; null when there is none
     */
    public record TableLine(
            TableBrief table,
            BatchItem.Outcome outcome,
            @Nullable String reason,
            @Nullable Link other) {}

    /**
     * A file to be handed out.
     *
     * @param sha256 of the kept bytes; null when it is made each time
     * @param isVoid whether the document does not hold any more
     */
    public record FileView(
            String fileName, String mediaType, @Nullable String sha256, byte[] bytes, boolean isVoid) {}
}
