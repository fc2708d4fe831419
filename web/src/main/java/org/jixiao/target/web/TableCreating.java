package org.jixiao.target.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.CreateTable;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Opening a new table (新建): a project's, empty or with an earlier year's as its pattern, or a department's. */
@Named
@ViewScoped
public class TableCreating implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_PATTERNS = 200;

    @Inject
    private CreateTable createTable;

    @Inject
    private ShowTables tables;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private Regions regions;

    @Inject
    private Forms forms;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private TableKind kind = TableKind.PROJECT;
    private @Nullable Long unit;
    private @Nullable Integer year;
    private @Nullable String name;
    private @Nullable Long pattern;
    private boolean addition;
    private @Nullable String document;
    private boolean namesake;
    private boolean anotherOfThatName;

    public void open() {
        List<UnitView> units = getUnits();
        if (units.isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        unit = units.get(0).id();
        year = LocalDate.now(clock).getYear();
    }

    public @Nullable String create() {
        UnitView place = chosen();
        try {
            TableView made = create(place);
            notices.doneBeforeRedirect(isForDepartment() ? "table.createdForDepartment" : "table.created");
            return "/target/table.xhtml?faces-redirect=true&id=" + made.id();
        } catch (Refusal refusal) {
            namesake =
                    refusal.reasons().stream().anyMatch(reason -> reason.rule().equals("table.exists"));
            notices.refused(refusal);
            return null;
        }
    }

    private TableView create(UnitView place) {
        if (isForDepartment()) {
            DepartmentGoals nothing = new DepartmentGoals(null, List.of(), List.of(), List.of());
            return createTable.create(place.id(), year, TableContent.ofDepartment(null, nothing), false);
        }
        String named = name == null || name.isBlank() ? null : name.strip();
        if (named == null) {
            throw Refusal.rule(Reason.of("project.name.missing", "project.name"));
        }
        TableContent content = content(named);
        return addition
                ? createTable.createAddition(place.id(), year, content, anotherOfThatName, document)
                : createTable.create(place.id(), year, content, anotherOfThatName);
    }

    /** The pattern's content under the new name; the code belongs to the pattern's year and stays behind. */
    private TableContent content(String named) {
        TableContent.Project project = TableContent.Project.named(named);
        if (pattern == null) {
            return new TableContent(project, List.of(), List.of(), TableContent.Goals.NONE, List.of());
        }
        TableContent old = tables.show(pattern).content();
        return new TableContent(
                new TableContent.Project(
                        old.project().sequence(),
                        null,
                        named,
                        old.project().type(),
                        old.project().purpose(),
                        old.project().projectAmount()),
                old.funding(),
                old.plan(),
                old.goals(),
                old.indicators());
    }

    private UnitView chosen() {
        Long wanted = unit;
        return getUnits().stream()
                .filter(offered -> wanted != null && offered.id() == wanted)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
    }

    /** Whether the form of the chosen unit's region has a sheet for departments. */
    public boolean isDepartmentOffered() {
        return forms.get(regions.get(chosen().region()).newest().form())
                .sheet(SheetKind.DEPARTMENT)
                .isPresent();
    }

    /** Whether a department sheet is to be opened. */
    public boolean isForDepartment() {
        return kind == TableKind.DEPARTMENT && isDepartmentOffered();
    }

    public List<TableKind> getKinds() {
        return List.of(TableKind.values());
    }

    /** The units for which the person may open a table. */
    public List<UnitView> getUnits() {
        return caller.get().holds(Post.SUBMITTER) ? showUnits.units() : List.of();
    }

    /** The tables of the chosen unit that may serve as a pattern, latest year first. */
    public List<TableView.Summary> getPatterns() {
        UnitView place = chosen();
        TargetTables.Filter filter =
                new TargetTables.Filter(place.region(), null, place.code(), Set.of(), null).of(TableKind.PROJECT);
        List<TableView.Summary> found =
                new ArrayList<>(tables.list(filter, null, MOST_PATTERNS).items());
        found.sort((one, other) -> Integer.compare(other.year(), one.year()));
        return found;
    }

    /** The name follows the pattern as long as nobody has typed one. */
    public void patternChosen() {
        if (pattern != null && (name == null || name.isBlank())) {
            name = tables.show(pattern).content().project().name();
        }
    }

    public boolean isAddition() {
        return addition;
    }

    public void setAddition(boolean addition) {
        this.addition = addition;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public boolean isNamesake() {
        return namesake;
    }

    public boolean isAnotherOfThatName() {
        return anotherOfThatName;
    }

    public void setAnotherOfThatName(boolean anotherOfThatName) {
        this.anotherOfThatName = anotherOfThatName;
    }

    public TableKind getKind() {
        return kind;
    }

    public void setKind(TableKind kind) {
        this.kind = kind;
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getPattern() {
        return pattern;
    }

    public void setPattern(@Nullable Long pattern) {
        this.pattern = pattern;
    }
}
