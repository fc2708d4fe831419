package org.jixiao.target.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.application.ContentChanges;
import org.jixiao.target.application.FillTable;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/**
 * Filling a draft (填报) in a grid, or a department sheet in paragraphs. What was typed stays on the screen whatever the
 * answer: it is sent as one text, and the fields are never drawn anew by a save.
 */
@Named
@ViewScoped
public class TableEditing implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShownTable shown;

    @Inject
    private FillTable fillTable;

    @Inject
    private ShowTables tables;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private @Nullable String written;
    private @Nullable String newerHash;
    private int times;
    private int saves;
    private ArrayList<Remark> refusals = new ArrayList<>();
    private ArrayList<Difference> differences = new ArrayList<>();

    /** What the grid begins with. */
    public String getContent() {
        TableContent kept = shown.getView().content();
        DepartmentGoals department = kept.department();
        return department == null ? new WrittenContent(shown.form()).write(kept) : WrittenDepartment.write(department);
    }

    public String getSetup() {
        return GridSetup.of(shown.form());
    }

    /** Whether the form has a place for this part of the project, or the content has it all the same. */
    public boolean has(String field) {
        FormDefinition form = shown.form();
        TableContent content = shown.getView().content();
        return switch (field) {
            case "code" -> form.has(Field.PROJECT_CODE) || content.project().code() != null;
            case "type" -> form.has(Field.PROJECT_TYPE) || content.project().type() != null;
            case "purpose" -> form.has(Field.PURPOSE) || content.project().purpose() != null;
            case "overall" -> form.has(Field.OVERALL_GOAL) || content.goals().overall() != null;
            case "period" -> form.has(Field.PERIOD_GOAL) || content.goals().period() != null;
            case "annual" -> form.has(Field.ANNUAL_GOAL) || content.goals().annual() != null;
            case "projectAmount" ->
                form.has(Field.PROJECT_AMOUNT) || content.project().projectAmount() != null;
            default -> true;
        };
    }

    /** How the form calls a part of the project. */
    public String label(String place) {
        return Remark.where(place, shown.form(), texts);
    }

    /** The sources of money to fill in: those of the form, and those the content has beside. */
    public List<String> getSources() {
        List<String> sources = new ArrayList<>(shown.form().fundSources());
        shown.getView().content().funding().stream()
                .map(TableContent.Funding::source)
                .filter(source -> !sources.contains(source))
                .forEach(sources::add);
        return sources;
    }

    /** The times by which the spending plan is to be filled in. */
    public List<String> getDues() {
        return WrittenContent.dues(shown.form(), shown.getView().content());
    }

    /** Keeps what is written (保存), finished or not. */
    public void save() {
        if (saved()) {
            int found = shown.getRemarks().size();
            notices.done(found == 0 ? "table.saved" : "table.savedWithRemarks", Integer.toString(found));
        }
    }

    /** Keeps it; false when that was refused, and then the screen says why. */
    public boolean saved() {
        refusals = new ArrayList<>();
        differences = new ArrayList<>();
        newerHash = null;
        times++;
        TableContent content = null;
        try {
            content = read(shown.getView().content());
            fillTable.fill(shown.number(), shown.hash(), content);
            shown.reopen();
            saves++;
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CHANGED && content != null) {
                compare(content);
            } else if (refusal.kind() == Refusal.Kind.RULE) {
                refuse(refusal.reasons());
            } else {
                notices.refused(refusal);
            }
            return false;
        }
    }

    private TableContent read(TableContent kept) {
        return shown.isDepartment()
                ? TableContent.ofDepartment(kept.project().name(), WrittenDepartment.read(written))
                : new WrittenContent(shown.form()).read(written, kept);
    }

    /** Keeps what is written in place of what somebody else has saved meanwhile, after seeing the difference. */
    public void overwrite() {
        String newer = newerHash;
        if (newer != null) {
            shown.accept(newer);
        }
        save();
    }

    private void compare(TableContent mine) {
        TableView now = tables.show(shown.number());
        newerHash = now.hash();
        for (CellChange change : ContentChanges.between(now.content(), mine)) {
            differences.add(
                    new Difference(Remark.where(change.path(), shown.form(), texts), change.before(), change.after()));
        }
        notices.warn("table.changedMeanwhile");
    }

    private void refuse(List<Reason> reasons) {
        reasons.stream().map(reason -> Remark.of(reason, shown.form(), texts)).forEach(refusals::add);
        notices.warn("table.notSaved", Integer.toString(refusals.size()));
    }

    /** What stands in the way of saving, or else what the check says of what is kept. */
    public List<Remark> getRemarks() {
        return refusals.isEmpty() ? shown.getRemarks() : refusals;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isNewer() {
        return newerHash != null;
    }

    /** How often the grid has been answered; it takes new marks from each answer. */
    public int getTimes() {
        return times;
    }

    /** How often what was written has been kept. */
    public int getSaves() {
        return saves;
    }

    public @Nullable String getWritten() {
        return written;
    }

    public void setWritten(@Nullable String written) {
        this.written = written;
    }

    /**
     * A cell in which two contents differ.
     *
     * @param where the cell in words
     * @param before what stands in the one: what is kept, or what was seen
     * @param after what stands in the other: what is on this screen, or what is kept now
     */
    public record Difference(String where, String before, String after) implements Serializable {}
}
