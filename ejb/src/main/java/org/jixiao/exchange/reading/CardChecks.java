package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.reading.CardTemplate.Caption;
import org.jixiao.exchange.reading.CardTemplate.Row;
import org.jixiao.exchange.reading.CardTemplate.Spot;
import org.jixiao.form.model.FormDefinition.Amount;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/** Holds what a card prints against itself: lost labels, empty values, sums, points. Nothing is changed by it. */
final class CardChecks {

    private static final int FEWEST_OF_A_SET = 3;

    private final CardTemplate template;
    private final Findings findings;
    private final IndicatorChecks indicatorChecks;

    /** The sets of indicators that were met, each with the project that had it first. */
    private final Map<Object, String> sets = new HashMap<>();

    CardChecks(CardTemplate template, Findings findings) {
        this.template = template;
        this.findings = findings;
        indicatorChecks = new IndicatorChecks(findings);
    }

    void check(CardDraft card, ReadTable table) {
        checkLabels(card);
        checkTitle(card, table.content());
        checkCopied(card, table.content());
        indicatorChecks.check(card, table);
        PrintedEvaluation evaluation = table.evaluation();
        if (evaluation == null) {
            checkSources(card, table.content());
        } else {
            checkAmounts(card, evaluation);
            checkPoints(card, evaluation);
            checkLevels(card, evaluation);
        }
    }

    private void checkLabels(CardDraft card) {
        for (Row row : template.rows()) {
            List<Caption> lost = row.captions.stream()
                    .filter(caption -> !card.hasSeen(caption))
                    .toList();
            boolean filled = row.spots.stream().anyMatch(card.values::containsKey);
            CellPlace place = placeOf(card, row);
            if (lost.size() < row.captions.size() || filled) {
                lost.forEach(caption -> findings.warn(place, "card.label.missing", caption.text()));
            } else if (!lost.isEmpty()) {
                findings.warn(
                        card.first,
                        "card.row.missing",
                        lost.stream().map(Caption::text).collect(Collectors.joining("、")));
                continue;
            }
            checkValues(card, row, place);
        }
    }

    private void checkValues(CardDraft card, Row row, CellPlace place) {
        for (Spot spot : row.spots) {
            // The unit is told of once for the document.
            boolean unit = spot.field() == Field.UNIT_NAME || spot.field() == Field.UNIT_CODE;
            boolean named = spot.field() == Field.PROJECT_NAME;
            if (!spot.isFiller() && !unit && !named && !card.values.containsKey(spot)) {
                CellPlace at = row.captions.stream()
                        .filter(caption -> caption.spots().contains(spot) && card.hasSeen(caption))
                        .map(caption -> Objects.requireNonNull(card.seen.get(caption)))
                        .findFirst()
                        .orElse(place);
                findings.warn(at, "card.value.missing", CardFilling.name(spot));
            }
        }
    }

    private static CellPlace placeOf(CardDraft card, Row row) {
        return row.captions.stream()
                .filter(card::hasSeen)
                .map(caption -> Objects.requireNonNull(card.seen.get(caption)))
                .min(CellPlace::compareTo)
                .or(() -> row.spots.stream()
                        .map(card.values::get)
                        .filter(Objects::nonNull)
                        .map(Cell::place)
                        .min(CellPlace::compareTo))
                .map(CellPlace::whole)
                .orElse(card.first);
    }

    private void checkTitle(CardDraft card, TableContent content) {
        String name = content.project().name();
        if (card.titleName != null
                && card.title != null
                && name != null
                && !Label.key(name).equals(Label.key(card.titleName))) {
            findings.warn(card.title.place(), "card.title.differs", card.titleName, name);
        }
    }

    private void checkCopied(CardDraft card, TableContent content) {
        List<Object> set = content.indicators().stream()
                .<Object>map(indicator -> List.of(
                        String.valueOf(indicator.level2()),
                        String.valueOf(indicator.name()),
                        String.valueOf(indicator.target().raw())))
                .toList();
        String name = String.valueOf(content.project().name());
        String other = set.size() < FEWEST_OF_A_SET ? null : sets.putIfAbsent(set, name);
        if (other != null) {
            findings.hint(card.place(), "card.indicators.copied", other);
        }
    }

    private void checkSources(CardDraft card, TableContent content) {
        Cell printed = card.value(Field.MONEY);
        if (printed != null) {
            compare(printed.place(), "card.total.differs", card.printedTotal, content.total());
        }
    }

    private void checkAmounts(CardDraft card, PrintedEvaluation evaluation) {
        List<PrintedEvaluation.Money> sources = evaluation.money().stream()
                .filter(money -> money.source() != null)
                .toList();
        for (PrintedEvaluation.Money total : evaluation.money()) {
            if (total.source() != null || sources.isEmpty()) {
                continue;
            }
            checkAmount(card, Amount.INITIAL, total.initial(), sources);
            checkAmount(card, Amount.FULL, total.full(), sources);
            checkAmount(card, Amount.EXECUTED, total.executed(), sources);
        }
    }

    private void checkAmount(CardDraft card, Amount amount, BigDecimal printed, List<PrintedEvaluation.Money> sources) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PrintedEvaluation.Money source : sources) {
            sum = sum.add(
                    switch (amount) {
                        case INITIAL -> source.initial();
                        case FULL -> source.full();
                        case EXECUTED -> source.executed();
                    });
        }
        Cell cell = card.value(Field.MONEY, null, amount, null);
        if (cell != null) {
            compare(cell.place(), "card.total.differs", printed, sum);
        }
    }

    private void compare(CellPlace place, String rule, @Nullable BigDecimal printed, BigDecimal sum) {
        if (printed != null && printed.compareTo(sum) != 0) {
            findings.warn(place, rule, printed.toPlainString(), sum.toPlainString());
        }
    }

    /** Points and scores are kept as printed; whether they add up is another thing. */
    private void checkPoints(CardDraft card, PrintedEvaluation evaluation) {
        BigDecimal points = zero(evaluation.executionPoints());
        BigDecimal scores = zero(evaluation.executionScore());
        for (PrintedEvaluation.Row row : evaluation.rows()) {
            points = points.add(zero(row.weight()));
            scores = scores.add(zero(row.score()));
        }
        Cell printedPoints = card.value(Field.TOTAL_POINTS);
        if (printedPoints != null) {
            compare(printedPoints.place(), "card.points.differ", evaluation.totalPoints(), Decimals.normal(points));
        }
        Cell printedTotal = card.value(Field.TOTAL_SCORE);
        if (printedTotal != null) {
            compare(printedTotal.place(), "card.scores.differ", evaluation.total(), Decimals.normal(scores));
        }
    }

    private void checkLevels(CardDraft card, PrintedEvaluation evaluation) {
        for (CardLevels.Word word : CardLevels.points(card.indicators)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < card.indicators.size(); i++) {
                IndicatorDraft indicator = card.indicators.get(i);
                if (word.name().equals(indicator.level1) || word.name().equals(indicator.level2)) {
                    sum = sum.add(zero(evaluation.rows().get(i).weight()));
                }
            }
            BigDecimal printed = word.points();
            if (printed != null && sum.signum() != 0 && printed.compareTo(sum) != 0) {
                findings.warn(
                        word.cell().place(),
                        "card.level.points.differ",
                        word.name(),
                        Decimals.normal(printed).toPlainString(),
                        Decimals.normal(sum).toPlainString());
            }
        }
    }

    private static BigDecimal zero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
