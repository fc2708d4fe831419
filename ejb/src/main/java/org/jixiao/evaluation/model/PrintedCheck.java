package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a self-evaluation prints against itself and against the scores computed by a scheme. Nothing is forced: both
 * are kept, and each difference is told.
 */
public final class PrintedCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PrintedEvaluation printed;
    private final TableContent content;
    private final Scoring scoring;
    private final List<Finding> findings = new ArrayList<>();

    private PrintedCheck(PrintedEvaluation printed, TableContent content, ScoringScheme scheme) {
        this.printed = printed;
        this.content = content;
        this.scoring = new Scoring(scheme);
    }

    /** What differs, each with the path of its cell. */
    public static List<Finding> findings(PrintedEvaluation printed, TableContent content, ScoringScheme scheme) {
        PrintedCheck check = new PrintedCheck(printed, content, scheme);
        check.weightsMakeAHundred();
        check.scoresMakeTheTotal();
        check.rateFollowsFromTheMoney();
        check.scoresFollowFromTheActuals();
        return check.findings;
    }

    private void weightsMakeAHundred() {
        BigDecimal weights =
                printed.rows().stream().map(PrintedEvaluation.Row::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal execution = printed.executionPoints();
        BigDecimal sum = weights.add(execution == null ? BigDecimal.ZERO : execution);
        // A project that is not evaluated has no weights at all.
        if (weights.signum() != 0 && sum.compareTo(HUNDRED) != 0) {
            warn("evaluation", "evaluation.printed.weights", plain(sum));
        }
    }

    private void scoresMakeTheTotal() {
        BigDecimal total = printed.total();
        if (total == null) {
            return;
        }
        BigDecimal execution = printed.executionScore();
        BigDecimal sum = execution == null ? BigDecimal.ZERO : execution;
        for (PrintedEvaluation.Row row : printed.rows()) {
            sum = sum.add(row.score() == null ? BigDecimal.ZERO : row.score());
        }
        if (sum.compareTo(total) != 0) {
            warn("evaluation.total", "evaluation.printed.sum", plain(total), plain(sum));
        }
    }

    /** A rate is printed for the sum and for each source; one that is wrong in the same way everywhere is told once. */
    private void rateFollowsFromTheMoney() {
        Set<Finding> wrong = new LinkedHashSet<>();
        for (PrintedEvaluation.Money line : printed.money()) {
            BigDecimal rate = line.rate();
            BigDecimal computed = Scoring.executionRate(line.full(), line.executed());
            if (rate != null && rate.setScale(2, RoundingMode.HALF_UP).compareTo(computed) != 0) {
                wrong.add(Finding.warning("execution.rate", "evaluation.printed.rate", plain(rate), plain(computed)));
            }
        }
        findings.addAll(wrong);
    }

    private void scoresFollowFromTheActuals() {
        List<Scoring.WeighedScore> scores = new ArrayList<>();
        for (int i = 0; i < content.indicators().size(); i++) {
            PrintedEvaluation.Row row = printed.row(i);
            if (row.actual() == null) {
                warn(at(i, "actual"), "evaluation.printed.actualMissing", Integer.toString(i + 1));
            }
            Scoring.Score score = score(content.indicators().get(i), row);
            scores.add(new Scoring.WeighedScore(row.points(), score));
            if (!printed.isUnweighted()) {
                tell(i, row.score(), score);
            }
        }
        if (printed.isUnweighted()) {
            return;
        }
        PrintedEvaluation.Money year = printed.sum();
        BigDecimal computed =
                scoring.totals(year.full(), year.executed(), scores).total();
        BigDecimal total = printed.total();
        if (total != null && computed != null && total.compareTo(computed) != 0) {
            warn("evaluation.total", "evaluation.printed.total", plain(total), plain(computed));
        }
    }

    private Scoring.Score score(TableContent.Indicator target, PrintedEvaluation.Row row) {
        TargetValue actual = TargetValueReading.of(row.actual());
        return row.orComputed(actual, scoring.score(row.points(), target, actual, null, null));
    }

    private void tell(int position, @Nullable BigDecimal score, Scoring.Score computed) {
        BigDecimal points = computed.points();
        if (computed.rule() == Scoring.Rule.PRINTED && score != null) {
            warn(at(position, "score"), "evaluation.printed.taken", Integer.toString(position + 1), plain(score));
        } else if (score != null && points != null && score.compareTo(points) != 0) {
            findings.add(Finding.hint(
                    at(position, "score"),
                    "evaluation.printed.score",
                    Integer.toString(position + 1),
                    plain(score),
                    plain(points)));
        }
    }

    private void warn(String path, String rule, String... arguments) {
        findings.add(Finding.warning(path, rule, arguments));
    }

    private static String at(int position, String cell) {
        return "indicators[" + position + "]." + cell;
    }

    private static String plain(BigDecimal number) {
        return Decimals.normal(number).toPlainString();
    }
}
