package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.form.application.Forms;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.FormCheck;
import org.jixiao.target.model.Severity;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Looking at what an approval document would be, before it is issued. Ten thousand tables are a handful of questions. */
@Stateless
public class ShowScope {

    @Inject
    private CurrentCaller caller;

    @Inject
    private TargetTables tables;

    @Inject
    private Inbox inbox;

    @Inject
    private TakeAdjustment takeAdjustment;

    @Inject
    private Forms forms;

    /**
     * What a document over these tables would be.
     *
     * @throws Refusal FORBIDDEN when the caller is no approver
     */
    public Preview preview(ScopeWanted wanted) {
        Scope scope = of(wanted);
        List<TableBrief> approvable = scope.approvable();
        Map<Long, TableBrief> known = scope.tables().stream().collect(Collectors.toMap(TableBrief::id, table -> table));
        List<Blocked> blocked = new ArrayList<>();
        scope.missing().forEach(id -> blocked.add(new Blocked(id, null, null, "refusal.notFound")));
        scope.blocked().forEach((id, reason) -> {
            TableBrief table = Objects.requireNonNull(known.get(id));
            blocked.add(new Blocked(id, table.projectName(), table.unitName(), reason));
        });
        List<Long> ids = approvable.stream().map(TableBrief::id).toList();
        return new Preview(
                scope.hash(),
                approvable.stream().map(TableBrief::total).reduce(BigDecimal.ZERO, BigDecimal::add),
                approvable.size(),
                blocked,
                byUnit(approvable),
                tables.moneyBySource(ids).entrySet().stream()
                        .map(source -> new SourceSum(source.getKey(), source.getValue()))
                        .toList(),
                findings(ids),
                approvable.stream().map(TableBrief::form).findFirst().orElse(null));
    }

    private static List<UnitSum> byUnit(List<TableBrief> approvable) {
        Map<String, UnitSum> sums = new TreeMap<>();
        for (TableBrief table : approvable) {
            sums.merge(
                    table.unitCode(),
                    new UnitSum(table.unitCode(), table.unitName(), 1, table.total()),
                    (a, b) -> new UnitSum(
                            a.code(),
                            a.name(),
                            a.tables() + b.tables(),
                            a.total().add(b.total())));
        }
        return List.copyOf(sums.values());
    }

    private Map<Severity, Integer> findings(List<Long> ids) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        tables.look(ids, table -> {
            TableContent content = table.content();
            List<Finding> findings = new ArrayList<>(ContentCheck.findings(content));
            findings.addAll(FormCheck.findings(forms.get(table.form()), content));
            findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        });
        return counts;
    }

    /** The scope as it is now. */
    public Scope of(ScopeWanted wanted) {
        Caller person = caller.get();
        TargetTables.Filter all = wanted.all();
        String region = region(person, all == null ? null : all.region());
        Map<Long, TableBrief> found = new TreeMap<>();
        if (all != null) {
            tables.briefs(person, all.marked(TargetTables.Marks.WITH_ADJUSTMENTS)).stream()
                    .filter(table -> wanted.department() == null
                            || table.departmentCode().equals(wanted.department()))
                    .filter(table ->
                            table.region().equals(region) && !wanted.except().contains(table.id()))
                    .forEach(table -> found.put(table.id(), table));
        }
        tables.briefs(person, wanted.tables()).stream()
                .filter(table -> table.region().equals(region))
                .forEach(table -> found.put(table.id(), table));
        List<Long> missing = wanted.tables().stream()
                .filter(id -> !found.containsKey(id))
                .distinct()
                .toList();
        List<TableBrief> inOrder = List.copyOf(found.values());
        return new Scope(region, inOrder, missing, blocked(person, inOrder));
    }

    private static String region(Caller person, @Nullable String wanted) {
        return person.regions(post -> post == Post.APPROVER).stream()
                .filter(region -> wanted == null || wanted.equals(region))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
    }

    private Map<Long, String> blocked(Caller person, List<TableBrief> wanted) {
        Map<Long, List<Inbox.Engaged>> engaged = new HashMap<>();
        List<Long> waiting = wanted.stream()
                .filter(table -> table.stage() == Stage.AWAITING_APPROVAL)
                .map(TableBrief::id)
                .toList();
        inbox.engaged(waiting)
                .forEach(each -> engaged.computeIfAbsent(each.tableId(), id -> new ArrayList<>())
                        .add(each));
        Map<Long, String> blocked = new LinkedHashMap<>();
        for (TableBrief table : wanted) {
            String reason = reasonAgainst(person, table, engaged.getOrDefault(table.id(), List.of()));
            if (reason != null) {
                blocked.put(table.id(), reason);
            }
        }
        return blocked;
    }

    private @Nullable String reasonAgainst(Caller person, TableBrief table, Collection<Inbox.Engaged> engaged) {
        if (table.stage() != Stage.AWAITING_APPROVAL) {
            return "table.notAwaitingApproval";
        }
        if (person.as(Post.APPROVER, table.place()).filter(table::isOwnOf).isPresent()) {
            return "review.ownTable";
        }
        if (table.locked()) {
            return "table.locked";
        }
        if (engaged.stream().anyMatch(Inbox.Engaged::forOpinion)) {
            return "approval.opinionMissing";
        }
        Set<Long> claimants = engaged.stream().map(Inbox.Engaged::accountId).collect(Collectors.toSet());
        if (!claimants.stream().allMatch(claimant -> mayActFor(person, table, claimant))) {
            return "approval.claimed";
        }
        return table.adjustsId() == null
                ? null
                : tables.find(table.id())
                        .flatMap(takeAdjustment::reasonAgainst)
                        .map(Reason::rule)
                        .orElse(null);
    }

    private static boolean mayActFor(Caller person, TableBrief table, long claimant) {
        return person.accountId() == claimant
                || person.as(Post.APPROVER, table.place(), claimant).isPresent();
    }

    /**
     * What a document would be.
     *
     * @param scope stands for exactly these tables as they are now
     * @param total the sum of the year's budgets of the tables that can be approved, in 元
     * @param tables how many can be approved
     * @param blocked those that cannot, each with the rule that says no
     * @param units the sums of each unit, by its code
     * @param sources the sums of each fund source, the largest first
     * @param findings how many findings of each severity the tables have that can be approved
     * @param form the form in which it is printed; null when no table can be approved
     */
    public record Preview(
            String scope,
            BigDecimal total,
            int tables,
            List<Blocked> blocked,
            List<UnitSum> units,
            List<SourceSum> sources,
            Map<Severity, Integer> findings,
            @Nullable String form) {}

    /**
     * A table that cannot be approved.
     *
     * @param reason the key of the rule that says no
     */
    public record Blocked(
            long id, @Nullable String project, @Nullable String unit, String reason) {}

    /** @param total in 元 */
    public record UnitSum(String code, String name, int tables, BigDecimal total) {}

    /** @param total in 元 */
    public record SourceSum(String source, BigDecimal total) {}
}
