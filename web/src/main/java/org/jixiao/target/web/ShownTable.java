package org.jixiao.target.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Headings;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.organization.application.Regions;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.application.ApprovedUnder;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jspecify.annotations.Nullable;

/** The one table on the screen. Its hash is that of the content the person was shown, and every decision sends it back. */
@Named
@ViewScoped
public class ShownTable implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShowTables tables;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private ApprovedUnder approvals;

    @Inject
    private PageTexts texts;

    private @Nullable Long id;
    private @Nullable String hash;
    private transient @Nullable TableView view;
    private transient @Nullable Sheet sheet;

    /** @throws Refusal NOT_FOUND when there is no such table for the caller */
    public void open() {
        TableView shown = load();
        hash = shown.hash();
    }

    /** Shows the table as it is now, after it was changed here. */
    public void reopen() {
        view = null;
        sheet = null;
        open();
    }

    /** Shows what is true of the table besides its content as it is now; what the person has seen of it stays. */
    void refresh() {
        view = null;
        sheet = null;
    }

    /** Cells that differ, in the words of the table's form. */
    public ArrayList<ChangedCell> inWords(List<CellDifference> changes) {
        return ChangedCell.of(changes, form(), texts);
    }

    /** The person has seen that the content is another now, and goes on from there. */
    public void accept(String newerHash) {
        hash = newerHash;
        view = null;
        sheet = null;
    }

    public TableView getView() {
        TableView known = view;
        return known == null ? load() : known;
    }

    private TableView load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        TableView loaded = tables.show(id);
        view = loaded;
        return loaded;
    }

    /** The table in its region's form. */
    public Sheet getSheet() {
        Sheet known = sheet;
        if (known == null) {
            TableView shown = getView();
            ApprovedUnder.Document approved = Sheet.printsApproval(form())
                    ? approvals.document(shown.id()).orElse(null)
                    : null;
            known = Sheet.of(shown, form(), regions.get(shown.region()).bureau(), approved, getRemarks());
            sheet = known;
        }
        return known;
    }

    /** Whether it adjusts another table. */
    public boolean isAdjustment() {
        return getView().marks().adjusts() != null;
    }

    /** The key of the word for where it stands: an adjustment ends in another way than a table's year. */
    public String getStanding() {
        Stage stage = getView().stage();
        return (isAdjustment() && stage.post().isEmpty() ? "adjustStage." : "stage.") + stage;
    }

    /** Whether it is the sheet of a department as a whole. */
    public boolean isDepartment() {
        return getView().kind() == TableKind.DEPARTMENT;
    }

    /** The headings of a department sheet in its region's form, or in our own words where the form has none any more. */
    public Headings getHeadings() {
        return headings(form(), texts);
    }

    /** The headings of a department sheet in a form, or in our own words. */
    public static Headings headings(FormDefinition form, PageTexts texts) {
        return form.sheet(SheetKind.DEPARTMENT)
                .flatMap(known -> Optional.ofNullable(known.headings()))
                .orElseGet(() -> new Headings(
                        texts.get("place.department.overall"),
                        texts.get("place.department.items"),
                        texts.get("place.department.goal"),
                        texts.get("place.department.indicators"),
                        texts.get("place.department.safeguards"),
                        texts.get("tables.title")));
    }

    /** A department sheet as its region prints it. */
    public List<Paragraph> getParagraphs() {
        DepartmentGoals goals = getView().content().department();
        if (goals == null) {
            return List.of();
        }
        Map<String, Remark> marks = new HashMap<>();
        getRemarks().forEach(remark -> marks.putIfAbsent(remark.place(), remark));
        return Paragraph.of(goals, getHeadings(), marks);
    }

    public FormDefinition form() {
        return forms.get(getView().form());
    }

    /** What the check says, each with its place in words. */
    public List<Remark> getRemarks() {
        return getView().findings().stream()
                .map(finding -> Remark.of(finding, form(), texts))
                .toList();
    }

    public String getAmount() {
        return MoneyOnScreen.grouped(getView().total(), form().moneyUnit());
    }

    public String getMoneyUnit() {
        return form().moneyUnit().label();
    }

    public String getProject() {
        String name = getView().content().project().name();
        return name == null ? texts.get("table.nameless") : name;
    }

    /** How many points the indicators' weights make; empty where the form has none. */
    public Optional<String> weights() {
        return Sheet.weights(getView().content());
    }

    public boolean isDraft() {
        return getView().stage() == Stage.DRAFT;
    }

    public boolean isSelfEvaluation() {
        return getView().stage() == Stage.SELF_EVALUATION;
    }

    /** Whether the target is set and the year's second half has begun. */
    public boolean isEvaluated() {
        return getView().stage().isEvaluation() || (getView().stage() == Stage.CLOSED && !isAdjustment());
    }

    /** The way through the half of the year in which the table is, as the head draws it. */
    public List<PathStep> getPath() {
        Stage now = onItsWay();
        boolean setting = now.compareTo(Stage.APPROVED) <= 0;
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.STOPPED)
                .filter(stage -> setting == (stage.compareTo(Stage.APPROVED) <= 0) || stage == Stage.APPROVED)
                .filter(stage -> stage == now || !passesOver(stage))
                .map(stage -> new PathStep(stage, state(stage, now)))
                .toList();
    }

    /** Where it stands on its way: what is stopped was approved, and an adjustment's way ends with its approval. */
    private Stage onItsWay() {
        Stage stage = getView().stage();
        if (isAdjustment()) {
            return stage == Stage.CLOSED ? Stage.APPROVED : stage == Stage.STOPPED ? Stage.DRAFT : stage;
        }
        return stage == Stage.STOPPED ? Stage.APPROVED : stage;
    }

    private static String state(Stage stage, Stage now) {
        boolean arrived = stage == now && (now == Stage.APPROVED || now == Stage.CLOSED);
        return arrived || stage.compareTo(now) < 0 ? "done" : stage == now ? "now" : "ahead";
    }

    /** Whether the region passes the stage over. */
    public boolean passesOver(Stage stage) {
        return regions.get(getView().region()).leavesOut().contains(stage.name());
    }

    public long number() {
        if (id == null) {
            throw Refusal.notFound();
        }
        return id;
    }

    public @Nullable String hash() {
        return hash;
    }

    public @Nullable String getHash() {
        return hash;
    }

    public @Nullable String getId() {
        return id == null ? null : id.toString();
    }

    /** What is no number names no table. */
    public void setId(@Nullable String text) {
        id = text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /**
     * A step of the way.
     *
     * @param state {@code done}, {@code now} or {@code ahead}
     */
    public record PathStep(Stage stage, String state) {}
}
