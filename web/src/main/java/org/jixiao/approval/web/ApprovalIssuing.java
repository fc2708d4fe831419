package org.jixiao.approval.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.approval.application.IssueApproval;
import org.jixiao.approval.application.ScopeWanted;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowScope;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.BatchItem;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Severity;
import org.jixiao.target.model.Stage;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * Issuing an approval document (批复): tables are chosen, the document is looked at, then issued over exactly what was
 * looked at.
 *
 * <p>What is chosen comes from the page as a word such as {@code 3,5} or {@code all,-8}: all that match the search but
 * those held back. So "all" means all pages, however many there are.
 */
@Named
@ViewScoped
public class ApprovalIssuing implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 50;
    private static final String ALL = "all";

    /** More are chosen by a search, so that the page need not carry them. */
    private static final int MOST_GIVEN_BACK = 2_000;

    @Inject
    private IssueApproval issueApproval;

    @Inject
    private ShowScope showScope;

    @Inject
    private ShowApprovals showApprovals;

    @Inject
    private ShowTables tables;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Regions regions;

    @Inject
    private MoneyOnScreen money;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private @Nullable String table;
    private @Nullable String text;
    private @Nullable String picked;
    private @Nullable String number;
    private @Nullable LocalDate date;
    private @Nullable String opinion;
    private ArrayList<Long> begun = new ArrayList<>();
    private @Nullable Long after;
    private @Nullable Long next;
    private long count;
    private transient @Nullable List<TableView.Summary> lines;

    private @Nullable String replaces;
    private @Nullable String replacedNumber;
    private @Nullable Integer year;
    private @Nullable Preview preview;

    public void open() {
        if (!caller.get().holds(Post.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        date = LocalDate.now(clock);
        Long other = replacedId();
        if (other != null) {
            replacedNumber = showApprovals.progress(other).approval().number();
        }
        picked = other != null ? waitingAgain(other) : table != null && table.matches("\\d{1,18}") ? table : null;
        read();
    }

    /** What a void document gave back is what the one in its place is about, as far as it still waits. */
    private @Nullable String waitingAgain(long voided) {
        String waiting = showApprovals.lines(voided, BatchItem.Outcome.DONE, 0, MOST_GIVEN_BACK).stream()
                .map(ShowApprovals.TableLine::table)
                .filter(given -> given.stage() == Stage.AWAITING_APPROVAL)
                .map(given -> Long.toString(given.id()))
                .collect(Collectors.joining(","));
        return waiting.isEmpty() ? null : waiting;
    }

    /** Another search begins with nothing chosen, because "all" would mean something else. */
    public void search() {
        picked = null;
        begun = new ArrayList<>();
        after = null;
        read();
    }

    public void nextPage() {
        if (next != null) {
            begun.add(after == null ? Long.valueOf(0) : after);
            after = next;
            read();
        }
    }

    public void previousPage() {
        if (!begun.isEmpty()) {
            after = begun.remove(begun.size() - 1);
            read();
        }
    }

    private void read() {
        ShowTables.Page page = tables.list(filter(), after, LINES);
        lines = page.items();
        next = page.next();
        count = tables.count(filter());
    }

    private TargetTables.Filter filter() {
        return new TargetTables.Filter(null, year, null, EnumSet.of(Stage.AWAITING_APPROVAL), text)
                .marked(TargetTables.Marks.WITH_ADJUSTMENTS);
    }

    public List<TableView.Summary> getLines() {
        List<TableView.Summary> known = lines;
        if (known == null) {
            read();
            known = lines == null ? List.of() : lines;
        }
        return known;
    }

    /** What the document would be over what is chosen. */
    public void preview() {
        ShowScope.Preview found = showScope.preview(wanted());
        String form = found.form() == null ? form() : found.form();
        preview = new Preview(
                found.scope(),
                found.tables(),
                money.of(found.total(), form),
                money.unit(form),
                new ArrayList<>(found.units().stream()
                        .map(unit -> new Sum(unit.name(), unit.tables(), money.of(unit.total(), form)))
                        .toList()),
                new ArrayList<>(found.sources().stream()
                        .map(source -> new Sum(source.source(), 0, money.of(source.total(), form)))
                        .toList()),
                new ArrayList<>(found.blocked().stream()
                        .map(each -> new Blocked(
                                each.id(),
                                each.project() == null ? Long.toString(each.id()) : each.project(),
                                each.unit() == null ? "" : each.unit(),
                                each.reason()))
                        .toList()),
                found.findings().getOrDefault(Severity.ERROR, 0),
                found.findings().getOrDefault(Severity.WARNING, 0),
                found.findings().getOrDefault(Severity.HINT, 0));
    }

    public void back() {
        preview = null;
    }

    public @Nullable String issue() {
        try {
            long id = issueApproval.issue(
                    new IssueApproval.Order(number, date, opinion, replacedId()),
                    wanted(),
                    preview == null ? null : preview.scope());
            notices.doneBeforeRedirect("approval.issued", showApprovals.show(id).number());
            return "/approval/approval.xhtml?faces-redirect=true&id=" + id;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            preview = null;
            return null;
        }
    }

    /** "All" is kept as the question that it is, and the server answers it. */
    private ScopeWanted wanted() {
        List<String> words =
                picked == null ? List.of() : Arrays.stream(picked.split(",")).toList();
        List<Long> tables = words.stream()
                .filter(word -> word.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        Set<Long> except = words.stream()
                .filter(word -> word.matches("-\\d{1,18}"))
                .map(word -> Long.valueOf(word.substring(1)))
                .collect(Collectors.toSet());
        return words.contains(ALL) ? new ScopeWanted(tables, filter(), null, except) : ScopeWanted.of(tables);
    }

    private @Nullable Long replacedId() {
        return replaces != null && replaces.matches("\\d{1,18}") ? Long.valueOf(replaces) : null;
    }

    public boolean isPreviewed() {
        return preview != null;
    }

    public @Nullable Preview getShown() {
        return preview;
    }

    public List<Integer> getYears() {
        return tables.years();
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable String getReplaces() {
        return replaces;
    }

    public void setReplaces(@Nullable String replaces) {
        this.replaces = replaces;
    }

    /** The number of the void document whose place this one takes. */
    public @Nullable String getReplacedNumber() {
        return replacedNumber;
    }

    /** The form that the region uses now: the tables of one document may be of several years. */
    private String form() {
        return caller.get().appointments().stream()
                .filter(held -> held.post() == Post.APPROVER)
                .flatMap(held -> regions.find(String.valueOf(held.region())).stream())
                .map(region -> region.newest().form())
                .findFirst()
                .orElse("");
    }

    public boolean isFirst() {
        return begun.isEmpty();
    }

    public boolean isLast() {
        return next == null;
    }

    public long getCount() {
        return count;
    }

    public @Nullable String getTable() {
        return table;
    }

    public void setTable(@Nullable String table) {
        this.table = table;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getPicked() {
        return picked;
    }

    public void setPicked(@Nullable String picked) {
        this.picked = picked;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public @Nullable String getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable String opinion) {
        this.opinion = opinion;
    }

    /** What the document would be, with its sums as the form writes them. */
    public record Preview(
            String scope,
            int tables,
            String total,
            String moneyUnit,
            ArrayList<Sum> units,
            ArrayList<Sum> sources,
            ArrayList<Blocked> blocked,
            int errors,
            int warnings,
            int hints)
            implements Serializable {}

    /** The sum of a unit or of a fund source. */
    public record Sum(String name, int tables, String total) implements Serializable {}

    /**
     * A table that cannot be approved.
     *
     * @param reason the key of the rule that says no
     */
    public record Blocked(long id, String project, String unit, String reason) implements Serializable {}
}
