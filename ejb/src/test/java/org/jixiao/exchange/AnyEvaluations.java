package org.jixiao.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.model.PrintedEvaluation.LevelPoints;
import org.jixiao.evaluation.model.PrintedEvaluation.Money;
import org.jixiao.evaluation.model.PrintedEvaluation.Row;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableContent.Funding;
import org.jixiao.target.model.TableContent.Indicator;
import org.jspecify.annotations.Nullable;

/** Any self-evaluation that a form has a place for, whether its figures fit together or not. */
final class AnyEvaluations {

    /**
     * A table with its self-evaluation.
     *
     * @param content its money is that of the beginning of the year, its weights are those that the evaluation prints
     */
    record Evaluated(TableContent content, PrintedEvaluation evaluation) {}

    private final FormDefinition form;

    private AnyEvaluations(FormDefinition form) {
        this.form = form;
    }

    static Arbitrary<List<Evaluated>> of(String form) {
        FormDefinition definition = LedgerFixture.form(form);
        return new AnyEvaluations(definition)
                .evaluated(new AnyTables(definition).table())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(AnyEvaluations::told);
    }

    private static List<Evaluated> told(List<Evaluated> all) {
        List<TableContent> told =
                AnyTables.told(all.stream().map(Evaluated::content).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Evaluated(told.get(i), all.get(i).evaluation))
                .toList();
    }

    private Arbitrary<Evaluated> evaluated(Arbitrary<TableContent> tables) {
        return tables.flatMap(table -> Combinators.combine(
                        money(),
                        points(),
                        points(),
                        AnyTexts.prose().injectNull(0.2),
                        levels(table),
                        row().list().ofSize(table.indicators().size()),
                        points(),
                        points())
                .as(PrintedEvaluation::new)
                .map(evaluation -> new Evaluated(under(table, evaluation), evaluation)));
    }

    /** The sum and each source, which need not make it; a source that is not there has no line. */
    private Arbitrary<List<Money>> money() {
        List<@Nullable String> sources = new ArrayList<>();
        sources.add(null);
        sources.addAll(form.fundSources());
        return Combinators.combine(
                        Combinators.combine(AnyTables.amount(), AnyTables.amount(), AnyTables.amount(), rate())
                                .as((initial, full, executed, rate) -> new Money(null, initial, full, executed, rate))
                                .list()
                                .ofSize(sources.size()),
                        Arbitraries.integers().between(0, 9).list().ofSize(sources.size()))
                .as((amounts, dice) -> {
                    List<Money> money = new ArrayList<>();
                    for (int i = 0; i < sources.size(); i++) {
                        Money one = amounts.get(i);
                        if (dice.get(i) > 0 || (money.isEmpty() && i == sources.size() - 1)) {
                            money.add(new Money(sources.get(i), one.initial(), one.full(), one.executed(), one.rate()));
                        }
                    }
                    return money;
                });
    }

    private static Arbitrary<@Nullable BigDecimal> rate() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("400"))
                .ofScale(2)
                .injectNull(0.1);
    }

    private static Arbitrary<@Nullable BigDecimal> points() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(2)
                .injectNull(0.1);
    }

    /** The points printed beside some of the levels that the table has, in its order. */
    private static Arbitrary<List<LevelPoints>> levels(TableContent table) {
        List<String> names = new ArrayList<>();
        for (Indicator indicator : table.indicators()) {
            for (String level : List.of(indicator.level1(), indicator.level2())) {
                if (!names.contains(level)) {
                    names.add(level);
                }
            }
        }
        return Arbitraries.integers()
                .between(-100, 100)
                .list()
                .ofSize(names.size())
                .map(points -> IntStream.range(0, names.size())
                        .filter(i -> points.get(i) > 0)
                        .mapToObj(i -> new LevelPoints(names.get(i), BigDecimal.valueOf(points.get(i))))
                        .toList());
    }

    private static Arbitrary<Row> row() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                        Arbitraries.of("100%", "4261455元", "98.62", "及时", "不适用", "0", "/"),
                                        AnyTexts.word(),
                                        AnyTexts.prose())
                                .injectNull(0.1),
                        points(),
                        points(),
                        // A bare number beside a missing score is rather that score, moved; the reader tells so.
                        AnyTexts.prose()
                                .filter(text -> !text.matches("[\\d.]+%?"))
                                .injectNull(0.3))
                .as(Row::new);
    }

    /** The table that stands under the evaluation: one printing has the money and the weights of both. */
    private TableContent under(TableContent table, PrintedEvaluation evaluation) {
        List<Funding> funding = evaluation.money().stream()
                .filter(money -> money.source() != null)
                .map(money -> new Funding(money.source(), money.initial()))
                .toList();
        if (funding.isEmpty()) {
            funding = List.of(new Funding(
                    form.fundSources().get(0), evaluation.money().get(0).initial()));
        }
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator row = table.indicators().get(i);
            indicators.add(new Indicator(
                    row.level1(),
                    row.level2(),
                    row.name(),
                    row.code(),
                    row.scope(),
                    row.explanation(),
                    row.supplement(),
                    row.polarity(),
                    row.target(),
                    row.periodTarget(),
                    row.basis(),
                    evaluation.rows().get(i).weight()));
        }
        return new TableContent(table.project(), funding, table.plan(), table.goals(), indicators);
    }
}
