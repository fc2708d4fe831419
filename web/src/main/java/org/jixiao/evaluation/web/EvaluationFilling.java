package org.jixiao.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.application.EvaluationView;
import org.jixiao.evaluation.application.FillEvaluation;
import org.jixiao.evaluation.model.EvaluationContent;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.review.application.SubmitTable;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.shared.web.Written;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.web.Remark;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/**
 * Filling the self-evaluation (自评) in a grid, and submitting it. The scores come from the server with each save; what
 * was typed stays on the screen whatever the answer.
 */
@Named
@ViewScoped
public class EvaluationFilling implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShownTable shown;

    @Inject
    private ShownEvaluation evaluation;

    @Inject
    private FillEvaluation fillEvaluation;

    @Inject
    private SubmitTable submitTable;

    @Inject
    private ShowTables tables;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private @Nullable String written;
    private int times;
    private int saves;
    private ArrayList<Remark> remarks = new ArrayList<>();

    /** What the grid begins with. */
    public String getContent() {
        EvaluationView view = evaluation.getView();
        MoneyUnit unit = shown.form().moneyUnit();
        return Json.createObjectBuilder()
                .add(
                        "execution",
                        Json.createObjectBuilder()
                                .add("initial", MoneyOnScreen.plain(view.initial(), unit))
                                .add("full", MoneyOnScreen.plain(view.full(), unit))
                                .add("executed", MoneyOnScreen.plain(view.executed(), unit)))
                .add("achievement", view.achievement() == null ? "" : view.achievement())
                .add("indicators", lines())
                .build()
                .toString();
    }

    /** The lines with their scores, as they are now. */
    public String getScores() {
        return lines().build().toString();
    }

    private JsonArrayBuilder lines() {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (ShownEvaluation.Line line : evaluation.getLines()) {
            lines.add(Json.createObjectBuilder()
                    .add("id", Long.toString(line.id()))
                    .add("level1", line.level1())
                    .add("level2", line.level2())
                    .add("name", line.name())
                    .add("target", line.target())
                    .add("actual", line.actual())
                    .add("weight", line.weight())
                    .add("proposed", line.weightProposed())
                    .add("degree", line.degree())
                    .add("ownScore", line.ownScore())
                    .add("score", line.score())
                    .add("arithmetic", line.arithmetic())
                    .add("reason", line.reason()));
        }
        return lines;
    }

    public String getSetup() {
        JsonArrayBuilder columns = Json.createArrayBuilder()
                .add(fixed("level1", 68))
                .add(fixed("level2", 80))
                .add(fixed("name", 130).add("grow", 2))
                .add(fixed("target", 84))
                .add(column("actual", 98).add("grow", 1))
                .add(column("weight", 64).add("align", "right").add("proposed", true))
                .add(column("degree", 76).add("choice", degrees()))
                .add(column("ownScore", 60).add("align", "right"))
                .add(fixed("score", 54).add("align", "right").add("strong", true))
                .add(fixed("arithmetic", 124).add("grow", 1))
                .add(column("reason", 140).add("grow", 2));
        return Json.createObjectBuilder()
                .add("columns", columns)
                .add("rows", "fixed")
                .build()
                .toString();
    }

    private JsonObjectBuilder fixed(String field, int width) {
        return column(field, width).add("readonly", true);
    }

    private JsonObjectBuilder column(String field, int width) {
        return Json.createObjectBuilder()
                .add("field", field)
                .add("title", texts.get("evaluation.column." + field))
                .add("width", width);
    }

    private JsonArrayBuilder degrees() {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        for (Degree degree : Degree.values()) {
            labels.add(texts.get("degree." + degree));
        }
        return labels;
    }

    public void save() {
        if (saved()) {
            notices.done("evaluation.saved");
        }
    }

    public @Nullable String submit() {
        if (!saved()) {
            return null;
        }
        String project = shown.getProject();
        try {
            submitTable.submit(shown.number(), shown.hash(), null);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.RULE) {
                mark(refusal.reasons());
                notices.warn("evaluation.notSubmitted", Integer.toString(remarks.size()));
            } else {
                notices.refused(refusal);
            }
            return null;
        }
        notices.doneBeforeRedirect(
                "decided.SUBMIT",
                project,
                "@stage." + tables.show(shown.number()).stage());
        return "/review/inbox.xhtml?faces-redirect=true";
    }

    private boolean saved() {
        remarks = new ArrayList<>();
        times++;
        try {
            fillEvaluation.fill(shown.number(), shown.hash(), read());
            evaluation.reopen();
            saves++;
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.RULE) {
                mark(refusal.reasons());
                notices.warn("table.notSaved", Integer.toString(remarks.size()));
            } else {
                notices.refused(refusal);
            }
            return false;
        }
    }

    private void mark(List<Reason> reasons) {
        for (Reason reason : reasons) {
            remarks.add(new Remark("error", reason.field(), evaluation.where(reason.field()), texts.of(reason)));
        }
    }

    private EvaluationContent read() {
        Written content = Written.read(written);
        Written execution = content.part("execution");
        BigDecimal initial = execution.number("initial");
        BigDecimal full = execution.number("full");
        BigDecimal executed = execution.number("executed");
        List<EvaluationContent.Row> rows = new ArrayList<>();
        for (Written row : content.list("indicators")) {
            String id = row.text("id");
            if (id == null || !id.matches("\\d{1,18}")) {
                throw Refusal.malformed("request.unreadable", "");
            }
            rows.add(new EvaluationContent.Row(
                    Long.parseLong(id),
                    row.text("actual"),
                    degree(row.text("degree")),
                    row.number("ownScore"),
                    row.text("reason"),
                    row.number("weight")));
        }
        content.refuseUnreadable();
        List<Reason> missing = new ArrayList<>();
        if (initial == null) {
            missing.add(Reason.of("evaluation.budget.missing", "execution.initial"));
        }
        if (full == null) {
            missing.add(Reason.of("evaluation.budget.missing", "execution.full"));
        }
        if (initial == null || full == null) {
            throw new Refusal(Refusal.Kind.RULE, missing);
        }
        return new EvaluationContent(
                yuan(initial), yuan(full), executed == null ? null : yuan(executed), content.text("achievement"), rows);
    }

    private BigDecimal yuan(BigDecimal amount) {
        return Decimals.money(amount.multiply(shown.form().moneyUnit().yuan()));
    }

    private @Nullable Degree degree(@Nullable String label) {
        for (Degree degree : Degree.values()) {
            if (texts.get("degree." + degree).equals(label)) {
                return degree;
            }
        }
        return null;
    }

    public List<Remark> getRemarks() {
        return remarks;
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
}
