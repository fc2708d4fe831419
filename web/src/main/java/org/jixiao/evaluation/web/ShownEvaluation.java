package org.jixiao.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.application.EvaluationView;
import org.jixiao.evaluation.application.ShowEvaluation;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.web.Remark;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/** The self-evaluation of the table on the screen, beside its targets. */
@Named
@ViewScoped
public class ShownEvaluation implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShownTable shown;

    @Inject
    private ShowEvaluation evaluations;

    @Inject
    private PageTexts texts;

    private boolean there;
    private transient @Nullable EvaluationView view;

    public void open() {
        if (shown.getId() == null) {
            return;
        }
        there = shown.getView().stage().compareTo(Stage.SELF_EVALUATION) >= 0 && find() != null;
    }

    /** Shows it as it is now, after it was changed here. */
    public void reopen() {
        view = null;
        shown.reopen();
        open();
    }

    public boolean isThere() {
        return there;
    }

    /** The tab to begin with: what the table's stage is about. */
    public int getFirst() {
        return there ? 1 : 0;
    }

    public EvaluationView getView() {
        EvaluationView found = find();
        if (found == null) {
            throw new IllegalStateException("table " + shown.number() + " shows a self-evaluation that it has not");
        }
        return found;
    }

    private @Nullable EvaluationView find() {
        EvaluationView known = view;
        if (known == null) {
            known = evaluations.of(shown.number()).orElse(null);
            view = known;
        }
        return known;
    }

    /** One line per indicator: what was to be reached and what was. */
    public List<Line> getLines() {
        List<Long> ids = shown.getView().indicatorIds();
        List<TableContent.Indicator> targets = shown.getView().content().indicators();
        List<Line> lines = new ArrayList<>();
        for (EvaluationView.Row row : getView().rows()) {
            int at = ids.indexOf(row.indicatorId());
            if (at >= 0) {
                lines.add(line(targets.get(at), row));
            }
        }
        return lines;
    }

    private Line line(TableContent.Indicator target, EvaluationView.Row row) {
        return new Line(
                row.indicatorId(),
                orEmpty(target.level1()),
                orEmpty(target.level2()),
                orEmpty(target.name()),
                target(target),
                orEmpty(row.actual()),
                row.weight().toPlainString(),
                row.weightProposed(),
                row.degree() == null ? "" : texts.get("degree." + row.degree()),
                plain(row.ownScore()),
                plain(row.score()),
                // A sum says how the points came about; where there is none, the rule's name does.
                row.arithmetic().isEmpty() ? texts.get("rule." + row.rule()) : row.arithmetic(),
                orEmpty(row.reason()),
                plain(row.selfScore()),
                row.recheckReason() == null ? "" : plain(row.score()),
                orEmpty(row.recheckReason()));
    }

    /** The target in one text: where the form has a column for the direction, its sign stands before the value. */
    private String target(TableContent.Indicator target) {
        FormDefinition form = shown.form();
        String raw = orEmpty(target.target().raw());
        if (!form.has(Field.DIRECTION)) {
            return form.has(Field.UNIT) ? raw + orEmpty(target.target().unit()) : raw;
        }
        String sign = target.target().comparator() == null
                ? ""
                : texts.get("sign." + target.target().comparator());
        String unit = orEmpty(target.target().unit());
        return sign + raw + (raw.endsWith(unit) ? "" : " " + unit);
    }

    public String getInitial() {
        return MoneyOnScreen.grouped(getView().initial(), shown.form().moneyUnit());
    }

    public String getFull() {
        return MoneyOnScreen.grouped(getView().full(), shown.form().moneyUnit());
    }

    public String getExecuted() {
        return MoneyOnScreen.grouped(getView().executed(), shown.form().moneyUnit());
    }

    /** The sum of all weights with the points of execution. */
    public String getWeights() {
        return plain(
                getView().rows().stream().map(EvaluationView.Row::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** A cell's path in words. */
    String where(String place) {
        return Remark.where(place, shown.form(), texts);
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : Decimals.normal(number).toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * An indicator with what was reached.
     *
     * @param weightProposed whether the weight is the one proposed and nobody has changed it
     * @param ownScore the score a person has set where one must
     * @param score the score that counts
     * @param arithmetic how the unit's score came about
     * @param selfScore the score that follows from what the unit has written
     * @param recheckScore the score of the re-check; empty where it has changed nothing
     */
    public record Line(
            long id,
            String level1,
            String level2,
            String name,
            String target,
            String actual,
            String weight,
            boolean weightProposed,
            String degree,
            String ownScore,
            String score,
            String arithmetic,
            String reason,
            String selfScore,
            String recheckScore,
            String recheckReason)
            implements Serializable {}
}
