package org.jixiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.model.Schemes;
import org.jixiao.evaluation.model.Scoring;
import org.jixiao.evaluation.model.Scoring.Rule;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The self-evaluations that Futian published, scored anew: what was printed follows from what was printed. */
class SelfEvaluationScoresTest {

    private static final String SEED = "004_16052ebbc3505be3.txt";

    @Test
    void each_printed_row_score_is_computed_by_futian_s_scheme() {
        int rows = 0;
        int undecided = 0;
        for (Scored table : scored("futian")) {
            for (int i = 0; i < table.scores().size(); i++) {
                rows++;
                Scoring.Score score = table.scores().get(i);
                BigDecimal printed = table.printed().rows().get(i).score();
                if (score.rule() == Rule.NOT_COMPARABLE) {
                    undecided++;
                    assertThat(score.points()).isNull();
                } else {
                    assertThat(score.points())
                            .as("%s, row %d: %s", table.name(), i + 1, score.arithmetic())
                            .isEqualByComparingTo(printed == null ? BigDecimal.ZERO : printed);
                }
            }
        }
        assertThat(rows).isEqualTo(129);
        assertThat(undecided).as("a money target with 100% as actual").isEqualTo(1);
    }

    @Test
    void the_totals_are_those_of_the_scheme() {
        assertThat(totals("futian")).containsExactly(null, "99.86", "98.02", "96.49", null, "95.00", "87.93");
        assertThat(totals("national")).containsExactly(null, "99.82", "98.03", "96.49", null, "98.77", "89.63");
    }

    @Test
    void execution_is_scored_from_the_unrounded_rate() {
        assertThat(scored("futian").stream()
                        .map(table -> Objects.requireNonNull(table.totals().execution())
                                .points()
                                .toPlainString())
                        .toList())
                .containsExactly("0.00", "9.86", "8.82", "9.99", "0.00", "10.00", "7.93");
    }

    @Test
    void each_score_tells_the_numbers_it_was_computed_from() {
        List<Scoring.Score> scores = scored("futian").stream()
                .flatMap(table -> table.scores().stream())
                .toList();
        assertThat(scores)
                .filteredOn(score -> score.rule() == Rule.SHARE)
                .isNotEmpty()
                .allSatisfy(score -> assertThat(score.arithmetic()).contains("×", "÷"));
        assertThat(scores)
                .filteredOn(score -> score.rule() == Rule.REACHED)
                .allSatisfy(score ->
                        assertThat(score.arithmetic()).containsAnyOf("≥", "≤").contains("→"));
        assertThat(scores)
                .filteredOn(score -> score.rule() == Rule.EXCEEDED)
                .isNotEmpty()
                .allSatisfy(score -> assertThat(score.arithmetic()).contains(">"));
        assertThat(scores)
                .as("万元 and 元")
                .anySatisfy(score -> assertThat(score.arithmetic()).matches(".*万元 = \\d+元; .*"));
    }

    private static List<@Nullable String> totals(String scheme) {
        List<@Nullable String> totals = new ArrayList<>();
        for (Scored table : scored(scheme)) {
            BigDecimal total = table.totals().total();
            assertThat(table.totals().evaluated()).as(table.name()).isEqualTo(total != null);
            totals.add(total == null ? null : total.toPlainString());
        }
        return totals;
    }

    private static List<Scored> scored(String scheme) {
        Scoring scoring = new Scoring(Schemes.of(scheme));
        return LedgerFixture.read("futian", LedgerFixture.seed(SEED)).tables().stream()
                .map(table -> scored(table, scoring))
                .toList();
    }

    private static Scored scored(ReadTable table, Scoring scoring) {
        PrintedEvaluation printed = Objects.requireNonNull(table.evaluation());
        List<Scoring.Score> scores = new ArrayList<>();
        List<Scoring.WeighedScore> weighed = new ArrayList<>();
        for (int i = 0; i < printed.rows().size(); i++) {
            PrintedEvaluation.Row row = printed.rows().get(i);
            BigDecimal weight = row.weight() == null ? BigDecimal.ZERO : row.weight();
            Scoring.Score score = scoring.score(
                    weight, table.content().indicators().get(i), TargetValueReading.of(row.actual()), null, null);
            scores.add(score);
            // Nobody has decided on what cannot be compared: what is printed stands until somebody does.
            BigDecimal points = score.rule() == Rule.NOT_COMPARABLE ? row.score() : score.points();
            weighed.add(new Scoring.WeighedScore(weight, new Scoring.Score(score.rule(), points, score.arithmetic())));
        }
        PrintedEvaluation.Money year = printed.sum();
        return new Scored(
                String.valueOf(table.content().project().name()),
                printed,
                scores,
                scoring.totals(year.full(), year.executed(), weighed));
    }

    private record Scored(String name, PrintedEvaluation printed, List<Scoring.Score> scores, Scoring.Totals totals) {}
}
