package org.jixiao.exchange.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowApprovals.ApprovalView;
import org.jixiao.evaluation.application.ShowEvaluation;
import org.jixiao.evaluation.model.EvaluationFields;
import org.jixiao.exchange.model.DocumentLayout;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.PrintedDocument;
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
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
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
        Sheet sheet = sheet(form, kind, isEvaluating(table.stage()));
        return new DocumentLayout(form, sheet)
                .one(fields(table, form, sheet, 1, approval(sheet, List.of(id)))
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
        List<Long> ids = tables.idsAsPrinted(caller.get(), new TargetTables.Filter(region, year, unit, Set.of(), null));
        looked();
        TargetTable first = ids.stream().findFirst().flatMap(tables::find).orElseThrow(Refusal::notFound);
        FormDefinition form = forms.get(first.form());
        boolean evaluating = kind == null && form.sheet(SheetKind.EVALUATION).isPresent() && areEvaluating(ids);
        Sheet sheet = sheet(form, kind, evaluating);
        ApprovalView approval = approval(sheet, ids);
        List<FieldValues> fields = new ArrayList<>();
        tables.look(ids, table -> {
            if (!table.region().equals(first.region())) {
                throw Refusal.malformed("field.missing", "region");
            }
            fields(table, form, sheet, fields.size() + 1, approval).ifPresent(fields::add);
        });
        if (fields.isEmpty()) {
            throw nothingToPrint();
        }
        return new DocumentLayout(form, sheet).whole(fields, Front.NONE);
    }

    /** Whoever may see a table may take it along. */
    private void looked() {
        acts.current().authorised(caller.get().login(), null);
        acts.current().didNothing();
    }

    private boolean areEvaluating(List<Long> ids) {
        List<Stage> stages = new ArrayList<>();
        tables.look(ids, table -> stages.add(table.stage()));
        return stages.stream().allMatch(ExportDocument::isEvaluating);
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

    /** What the table says on the sheet; empty when the sheet is about an evaluation that it does not have. */
    private Optional<FieldValues> fields(
            TargetTable table, FormDefinition form, Sheet sheet, int ordinal, @Nullable ApprovalView approval) {
        TableContent content = table.content();
        TargetFields target = new TargetFields(form, content, around(table, ordinal, approval));
        if (sheet.kind() != SheetKind.EVALUATION) {
            return Optional.of(target);
        }
        return showEvaluation
                .of(table.id())
                .map(evaluation -> new EvaluationFields(
                        target,
                        evaluation.onItsSheet(
                                content, forms.scheme(evaluation.scheme()).executionPoints())));
    }

    private TargetFields.Around around(TargetTable table, int ordinal, @Nullable ApprovalView approval) {
        return new TargetFields.Around(
                table.year(),
                ordinal,
                table.unit().code(),
                table.unit().name(),
                table.unit().department().code(),
                table.unit().department().name(),
                approval == null ? regions.get(table.region()).bureau() : approval.bureau(),
                approval == null ? null : approval.number(),
                approval == null ? null : approval.date());
    }

    /** The approval document over all of the tables, if the sheet says anything of it. */
    private @Nullable ApprovalView approval(Sheet sheet, List<Long> ids) {
        if (sheet.head().stream().noneMatch(line -> line.text().contains("{approval"))) {
            return null;
        }
        return showApprovals
                .over(ids.get(0))
                .map(approval -> showApprovals.show(approval.id()))
                .filter(approval -> approval.batch().tables().stream()
                        .map(BatchView.Item::id)
                        .collect(Collectors.toSet())
                        .containsAll(ids))
                .orElse(null);
    }
}
