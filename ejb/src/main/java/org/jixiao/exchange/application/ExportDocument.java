package org.jixiao.exchange.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.evaluation.application.EvaluationView;
import org.jixiao.evaluation.application.ShowEvaluation;
import org.jixiao.evaluation.model.EvaluationFields;
import org.jixiao.exchange.model.DocumentLayout;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.ImportRecord;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.persistence.ImportRecords;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.review.application.BatchView;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetFields;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may see tables takes them along (导出), printed in the region's own form. Nothing is changed, so that the
 * trail has no entry of it.
 */
@Stateless
@UseCase
public class ExportDocument {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private ShowEvaluation showEvaluation;

    @Inject
    private ShowApprovals showApprovals;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private ImportRecords records;

    @Inject
    private Acts acts;

    /**
     * One table by itself.
     *
     * @param kind the sheet; null for that of the table's stage
     * @throws Refusal NOT_FOUND when there is none or the caller may not see it, RULE when there is nothing to print on
     *     the sheet
     */
    @UseCase("EXPORTED")
    public PrintedDocument table(long id, @Nullable SheetKind kind) {
        TargetTable table = desk.show(id);
        looked();
        FormDefinition form = forms.get(table.form());
        DepartmentGoals goals = table.content().department();
        if (goals != null) {
            return DocumentLayout.department(
                    form, goals, table.unit().department().name());
        }
        Sheet sheet = sheet(form, kind, !table.isAdjustment() && isEvaluating(table.stage()));
        Approved approval = approval(sheet, List.of(id), null);
        return new DocumentLayout(form, sheet)
                .one(fields(table, form, sheet, 1, approval, evaluations(sheet, List.of(table)))
                        .orElseThrow(ExportDocument::nothingToPrint));
    }

    /**
     * All tables of a year that the caller may see, as a document.
     *
     * @param region the region; null for the only one in which the caller has tables of the year
     * @param unit the code of a budget unit; null for all
     * @param kind the sheet; null for that of the stage at which all of them are
     * @throws Refusal NOT_FOUND when there is none, RULE when there is nothing to print on the sheet, MALFORMED when the
     *     caller must say which region
     */
    @UseCase("EXPORTED")
    public PrintedDocument document(
            @Nullable String region, int year, @Nullable String unit, @Nullable SheetKind kind) {
        TargetTables.Filter wanted = new TargetTables.Filter(region, year, unit, Set.of(), null);
        List<Entry> entries = entries(wanted.of(TableKind.PROJECT));
        looked();
        if (entries.isEmpty()) {
            throw Refusal.notFound();
        }
        if (entries.stream().map(Entry::region).distinct().count() > 1) {
            throw Refusal.malformed("field.missing", "region");
        }
        FormDefinition form = forms.get(entries.get(0).form());
        Sheet sheet = sheet(form, kind, entries.stream().map(Entry::stage).allMatch(ExportDocument::isEvaluating));
        Optional<ImportRecord> taken = takenOver(entries, year, form, sheet);
        List<Long> ids = inOrder(entries, taken.map(ImportRecord::tables).orElse(List.of()));
        Approved approval = approval(sheet, ids, taken.map(ImportRecord::head).orElse(null));
        List<FieldValues> fields = new ArrayList<>();
        tables.lookTogether(ids, some -> {
            Map<Long, EvaluationView> evaluations = evaluations(sheet, some);
            for (TargetTable table : some) {
                fields(table, form, sheet, fields.size() + 1, approval, evaluations)
                        .ifPresent(fields::add);
            }
        });
        if (fields.isEmpty()) {
            throw nothingToPrint();
        }
        DepartmentGoals goals = sheet.kind() == SheetKind.TARGET ? department(wanted) : null;
        return new DocumentLayout(form, sheet)
                .whole(
                        fields,
                        new Front(
                                taken.map(ImportRecord::title).orElse(null),
                                taken.map(ImportRecord::statement).orElse(null),
                                goals));
    }

    private List<Entry> entries(TargetTables.Filter filter) {
        List<Entry> entries = new ArrayList<>();
        tables.look(
                tables.idsAsPrinted(caller.get(), filter),
                table -> entries.add(new Entry(
                        table.id(), table.region(), table.form(), table.unit().id(), table.stage())));
        return entries;
    }

    /**
     * The file from which the document was taken over, whose title, statement and order it keeps. It must be about the
     * same units, so that nobody is told of those of others.
     */
    private Optional<ImportRecord> takenOver(List<Entry> entries, int year, FormDefinition form, Sheet sheet) {
        Set<Long> units = entries.stream().map(Entry::unit).collect(Collectors.toSet());
        return records.latestOf(entries.get(0).region(), year, units.iterator().next())
                .filter(record -> record.form().equals(form.key())
                        && record.kind() == sheet.kind()
                        && record.units().equals(units));
    }

    /** The tables in the order of the file; what was added later stands behind. */
    private static List<Long> inOrder(List<Entry> entries, List<Long> file) {
        Map<Long, Integer> places = new HashMap<>();
        file.forEach(id -> places.put(id, places.size()));
        return entries.stream()
                .map(Entry::id)
                .sorted(Comparator.comparingInt(id -> places.getOrDefault(id, file.size())))
                .toList();
    }

    /** The goals of the department, where the document is of one. */
    private @Nullable DepartmentGoals department(TargetTables.Filter wanted) {
        List<DepartmentGoals> goals = new ArrayList<>();
        tables.look(tables.idsAsPrinted(caller.get(), wanted.of(TableKind.DEPARTMENT)), table -> {
            DepartmentGoals known = table.content().department();
            if (known != null) {
                goals.add(known);
            }
        });
        return goals.size() == 1 ? goals.get(0) : null;
    }

    /** What of a table must be known before it is printed. */
    private record Entry(long id, String region, String form, long unit, Stage stage) {}

    /** Whoever may see a table may take it along. */
    private void looked() {
        acts.current().authorised(caller.get().login(), null);
        acts.current().didNothing();
    }

    private static boolean isEvaluating(Stage stage) {
        return stage.isEvaluation() || stage == Stage.CLOSED;
    }

    private static Sheet sheet(FormDefinition form, @Nullable SheetKind kind, boolean evaluating) {
        if (kind == null) {
            return evaluating ? form.sheet(SheetKind.EVALUATION).orElseGet(form::target) : form.target();
        }
        return form.sheet(kind).orElseThrow(ExportDocument::nothingToPrint);
    }

    private static Refusal nothingToPrint() {
        return Refusal.rule(Reason.of("export.nothing"));
    }

    /** The self-evaluations of some tables, where the sheet is about them. */
    private Map<Long, EvaluationView> evaluations(Sheet sheet, List<TargetTable> some) {
        return sheet.kind() == SheetKind.EVALUATION ? showEvaluation.of(some) : Map.of();
    }

    /** What the table says on the sheet; empty when the sheet is about an evaluation that it does not have. */
    private Optional<FieldValues> fields(
            TargetTable table,
            FormDefinition form,
            Sheet sheet,
            int ordinal,
            Approved approval,
            Map<Long, EvaluationView> evaluations) {
        TableContent content = table.content();
        TargetFields target = new TargetFields(form, content, around(table, ordinal, approval));
        if (sheet.kind() != SheetKind.EVALUATION) {
            return Optional.of(target);
        }
        return Optional.ofNullable(evaluations.get(table.id()))
                .map(evaluation -> new EvaluationFields(target, evaluation.onItsSheet(content)));
    }

    private TargetFields.Around around(TargetTable table, int ordinal, Approved approval) {
        return new TargetFields.Around(
                table.year(),
                ordinal,
                table.unit().code(),
                table.unit().name(),
                table.unit().department().code(),
                table.unit().department().name(),
                approval.bureau() == null ? regions.get(table.region()).bureau() : approval.bureau(),
                approval.number(),
                approval.date());
    }

    /**
     * The approval document over all of the tables, if the sheet says anything of it; as long as there is none, what the
     * file says from which they were taken over.
     */
    private Approved approval(Sheet sheet, List<Long> ids, ReadDocument.@Nullable Head file) {
        if (sheet.head().stream().noneMatch(line -> line.text().contains("{approval"))) {
            return Approved.NOT;
        }
        return showApprovals
                .over(ids.get(0))
                .map(approval -> showApprovals.show(approval.id()))
                .filter(approval -> approval.batch().tables().stream()
                        .map(BatchView.Item::id)
                        .collect(Collectors.toSet())
                        .containsAll(ids))
                .map(approval -> new Approved(approval.bureau(), approval.number(), approval.date()))
                .orElseGet(() -> file == null
                        ? Approved.NOT
                        : new Approved(file.bureau(), file.approvalNumber(), file.approvalDate()));
    }

    /** Under which document the tables are approved, as far as it is known. */
    private record Approved(
            @Nullable String bureau,
            @Nullable String number,
            @Nullable LocalDate date) {

        static final Approved NOT = new Approved(null, null, null);
    }
}
