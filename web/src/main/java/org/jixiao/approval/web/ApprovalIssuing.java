package org.jixiao.approval.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.approval.application.IssueApproval;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
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
    private static final int AT_ONCE = 200;
    private static final String ALL = "all";

    @Inject
    private IssueApproval issueApproval;

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

    private ArrayList<Long> chosen = new ArrayList<>();
    private @Nullable String scope;
    private BigDecimal total = BigDecimal.ZERO;
    private int approvable;
    private ArrayList<Blocked> blocked = new ArrayList<>();

    public void open() {
        if (!caller.get().holds(Post.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        date = LocalDate.now(clock);
        picked = table != null && table.matches("\\d{1,18}") ? table : null;
        read();
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
        return new TargetTables.Filter(null, null, null, EnumSet.of(Stage.AWAITING_APPROVAL), text)
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
        chosen = new ArrayList<>(chosenIds());
        IssueApproval.Preview preview = issueApproval.preview(chosen);
        scope = preview.scope();
        total = preview.total();
        approvable = preview.tables();
        blocked = new ArrayList<>();
        for (IssueApproval.Blocked each : preview.blocked()) {
            blocked.add(new Blocked(each.id(), name(each.id()), each.reason()));
        }
    }

    public void back() {
        scope = null;
    }

    public @Nullable String issue() {
        try {
            long id = issueApproval.issue(number == null ? null : number.strip(), date, opinion, chosen, scope);
            notices.doneBeforeRedirect("approval.issued", String.valueOf(number));
            return "/approval/approval.xhtml?faces-redirect=true&id=" + id;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            scope = null;
            return null;
        }
    }

    private Set<Long> chosenIds() {
        Set<Long> ids = new LinkedHashSet<>();
        List<String> words =
                picked == null ? List.of() : Arrays.stream(picked.split(",")).toList();
        if (words.contains(ALL)) {
            Long from = null;
            do {
                ShowTables.Page page = tables.list(filter(), from, AT_ONCE);
                page.items().forEach(item -> ids.add(item.id()));
                from = page.next();
            } while (from != null);
        }
        for (String word : words) {
            if (word.matches("\\d{1,18}")) {
                ids.add(Long.valueOf(word));
            } else if (word.matches("-\\d{1,18}")) {
                ids.remove(Long.valueOf(word.substring(1)));
            }
        }
        return ids;
    }

    private String name(long id) {
        try {
            return String.valueOf(tables.show(id).content().project().name());
        } catch (Refusal refusal) {
            return Long.toString(id);
        }
    }

    public boolean isPreviewed() {
        return scope != null;
    }

    public int getApprovable() {
        return approvable;
    }

    public String getTotal() {
        return money.of(total, form());
    }

    public String getMoneyUnit() {
        return money.unit(form());
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

    public List<Blocked> getBlocked() {
        return blocked;
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

    /**
     * A table that cannot be approved.
     *
     * @param reason the key of the rule that says no
     */
    public record Blocked(long id, String project, String reason) implements Serializable {}
}
