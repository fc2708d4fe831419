package org.jixiao.monitoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.monitoring.application.DecideSheet;
import org.jixiao.monitoring.application.FillSheet;
import org.jixiao.monitoring.application.Rectify;
import org.jixiao.monitoring.application.SheetView;
import org.jixiao.monitoring.application.ShowMonitoring;
import org.jixiao.monitoring.application.SubmitSheet;
import org.jixiao.monitoring.model.DeviationCause;
import org.jixiao.monitoring.model.Light;
import org.jixiao.monitoring.model.Likelihood;
import org.jixiao.monitoring.model.SheetContent;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jspecify.annotations.Nullable;

/** A monitoring sheet on the screen: shown to whoever may see it, filled by the unit, decided upon by reviewers. */
@Named
@ViewScoped
public class SheetWriting implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShowMonitoring showMonitoring;

    @Inject
    private ShowTables showTables;

    @Inject
    private FillSheet fillSheet;

    @Inject
    private SubmitSheet submitSheet;

    @Inject
    private DecideSheet decideSheet;

    @Inject
    private Rectify rectify;

    @Inject
    private Notices notices;

    private @Nullable Long table;
    private @Nullable Long round;
    private @Nullable String seen;
    private @Nullable String spent;
    private @Nullable String forecast;
    private boolean confirmed;
    private List<WrittenRow> rows = List.of();
    private @Nullable String measure;
    private @Nullable String person;
    private @Nullable LocalDate due;
    private @Nullable String opinion;
    private @Nullable String remark;
    private transient @Nullable SheetView shown;
    private transient @Nullable TableView of;

    public void open() {
        SheetView sheet = getShown();
        seen = sheet.hash();
        spent = text(sheet.spent());
        forecast = text(sheet.forecast());
        rows = List.copyOf(sheet.rows().stream().map(WrittenRow::new).toList());
        SheetView.Rectifying rectification = sheet.rectification();
        if (rectification != null) {
            measure = rectification.measure();
            person = rectification.person();
            due = rectification.due();
        }
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    public SheetView getShown() {
        SheetView known = shown;
        if (known == null) {
            if (table == null || round == null) {
                throw Refusal.notFound();
            }
            known = showMonitoring.sheet(table, round);
            shown = known;
        }
        return known;
    }

    /** The table that is monitored. */
    public TableView getOf() {
        TableView known = of;
        if (known == null) {
            known = showTables.show(getShown().tableId());
            of = known;
        }
        return known;
    }

    public SpendingPicture getPicture() {
        return SpendingPicture.of(
                getOf().content().plan(), showMonitoring.of(getShown().tableId()));
    }

    public boolean isFilling() {
        return getShown().step() == SheetStep.FILLING
                && showMonitoring.turn(getShown().tableId(), getShown().step()) != null;
    }

    public boolean isDeciding() {
        return getShown().step().isReview()
                && showMonitoring.turn(getShown().tableId(), getShown().step()) != null;
    }

    public boolean isRed() {
        return getShown().light() == Light.RED;
    }

    public boolean isClosing() {
        SheetView.Rectifying rectification = getShown().rectification();
        return rectification != null
                && rectification.closedAt() == null
                && showMonitoring.mayClose(getShown().tableId(), getShown().step());
    }

    public Degree[] getDegrees() {
        return Degree.values();
    }

    public DeviationCause[] getCauses() {
        return DeviationCause.values();
    }

    public Likelihood[] getLikelihoods() {
        return Likelihood.values();
    }

    public @Nullable String save() {
        return doing("monitoring.saved", () -> fillSheet.fill(tableId(), roundId(), seen, content()));
    }

    /** What is written is kept first, and then it is submitted. */
    public @Nullable String submit() {
        try {
            fillSheet.fill(tableId(), roundId(), seen, content());
            shown = null;
            seen = getShown().hash();
            submitSheet.submit(tableId(), roundId(), seen);
            notices.doneBeforeRedirect("monitoring.submitted");
            return again();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    public @Nullable String pass() {
        return doing("monitoring.passed", () -> decideSheet.pass(tableId(), roundId(), seen, opinion));
    }

    public @Nullable String back() {
        return doing("monitoring.returned", () -> decideSheet.back(tableId(), roundId(), seen, opinion));
    }

    public @Nullable String rectify() {
        return doing("monitoring.rectified", () -> rectify.write(tableId(), roundId(), seen, measure, person, due));
    }

    public @Nullable String close() {
        return doing("monitoring.rectificationClosed", () -> rectify.close(tableId(), roundId(), seen, remark));
    }

    private @Nullable String doing(String done, Runnable verb) {
        try {
            verb.run();
            notices.doneBeforeRedirect(done);
            return again();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    private String again() {
        return "/monitoring/sheet.xhtml?faces-redirect=true&table=" + tableId() + "&round=" + roundId();
    }

    private long tableId() {
        return getShown().tableId();
    }

    private long roundId() {
        return getShown().roundId();
    }

    private SheetContent content() {
        return new SheetContent(
                amount("money.toDate", spent),
                amount("money.forecast", forecast),
                rows.stream().map(WrittenRow::content).toList(),
                confirmed);
    }

    private static @Nullable BigDecimal amount(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip().replace(",", "").replace("，", "");
        if (!plain.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
            throw Refusal.malformed("parameter.notANumber", field, text);
        }
        return new BigDecimal(plain);
    }

    public @Nullable String getTable() {
        return table == null ? null : table.toString();
    }

    public void setTable(@Nullable String text) {
        table = number(text);
    }

    public @Nullable String getRound() {
        return round == null ? null : round.toString();
    }

    public void setRound(@Nullable String text) {
        round = number(text);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    public List<WrittenRow> getRows() {
        return rows;
    }

    public @Nullable String getSpent() {
        return spent;
    }

    public void setSpent(@Nullable String spent) {
        this.spent = spent;
    }

    public @Nullable String getForecast() {
        return forecast;
    }

    public void setForecast(@Nullable String forecast) {
        this.forecast = forecast;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public @Nullable String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable String getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable String opinion) {
        this.opinion = opinion;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }
}
