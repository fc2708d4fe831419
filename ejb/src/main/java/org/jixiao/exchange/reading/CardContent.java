package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.reading.CardTemplate.Row;
import org.jixiao.exchange.reading.CardTemplate.Spot;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Amount;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** Turns a card's cells into its table, and says what of them could not be understood. */
final class CardContent {

    private final FormDefinition form;
    private final Sheet sheet;
    private final CardTemplate template;
    private final CardTexts texts;
    private final CardLevels levels;
    private final Findings findings;

    CardContent(
            FormDefinition form,
            Sheet sheet,
            CardTemplate template,
            CardTexts texts,
            CardLevels levels,
            Findings findings) {
        this.form = form;
        this.sheet = sheet;
        this.template = template;
        this.texts = texts;
        this.levels = levels;
        this.findings = findings;
    }

    ReadTable table(CardDraft card) {
        CardNumbers numbers = new CardNumbers(moneyUnit(card), findings);
        levels.settle(card.indicators);
        Map<Spot, BigDecimal> money = money(card, numbers);
        TableContent content = new TableContent(
                new TableContent.Project(
                        null,
                        line(card, Field.PROJECT_CODE),
                        name(card),
                        line(card, Field.PROJECT_TYPE),
                        prose(card, Field.PURPOSE),
                        numbers.money(card.value(Field.PROJECT_AMOUNT))),
                funding(card, money),
                plan(card, numbers),
                new TableContent.Goals(
                        prose(card, Field.OVERALL_GOAL),
                        prose(card, Field.PERIOD_GOAL),
                        prose(card, Field.ANNUAL_GOAL)),
                card.indicators.stream()
                        .map(indicator -> indicator(indicator, numbers))
                        .toList());
        UnitName unit = UnitName.of(card, texts);
        return new ReadTable(
                content,
                sheet.kind() == SheetKind.EVALUATION ? evaluation(card, content, numbers, money) : null,
                unit.code(),
                unit.name(),
                card.place(),
                card.indicators.stream().map(IndicatorDraft::place).toList());
    }

    private MoneyUnit moneyUnit(CardDraft card) {
        MoneyUnit printed = card.moneyUnit;
        if (printed == null || printed == form.moneyUnit() || card.moneyUnitCell == null) {
            return form.moneyUnit();
        }
        findings.warn(
                card.moneyUnitCell.place(),
                "document.moneyUnit.differs",
                printed.label(),
                form.moneyUnit().label());
        return printed;
    }

    private @Nullable String name(CardDraft card) {
        String name = line(card, Field.PROJECT_NAME);
        if (name == null && card.titleName != null && card.title != null) {
            findings.warn(card.title.place(), "card.name.ofTitle", card.titleName);
            return card.titleName;
        }
        if (name == null) {
            findings.warn(card.place(), "row.project.nameless");
        }
        if (card.indicators.isEmpty()) {
            findings.warn(card.place(), "row.project.empty", name == null ? "" : name);
        }
        return name;
    }

    private @Nullable String line(CardDraft card, Field field) {
        return texts.line(card.value(field), label(field));
    }

    private @Nullable String prose(CardDraft card, Field field) {
        return texts.prose(card.value(field), label(field));
    }

    private String label(Field field) {
        return sheet.allColumns().stream()
                .filter(column -> column.field() == field)
                .map(FormDefinition.Column::label)
                .findFirst()
                .orElse("");
    }

    /** The amounts of all places for money that hold one, in 元. */
    private Map<Spot, BigDecimal> money(CardDraft card, CardNumbers numbers) {
        Map<Spot, BigDecimal> money = new LinkedHashMap<>();
        for (Row row : template.rows()) {
            for (Spot spot : row.spots) {
                BigDecimal amount = spot.field() == Field.MONEY ? numbers.money(card.values.get(spot)) : null;
                if (amount != null) {
                    money.put(spot, amount);
                }
            }
        }
        return money;
    }

    private List<TableContent.Funding> funding(CardDraft card, Map<Spot, BigDecimal> money) {
        List<TableContent.Funding> bySource = new ArrayList<>();
        List<TableContent.Funding> all = new ArrayList<>();
        money.forEach((spot, amount) -> {
            Amount of = spot.slot().amount();
            if (of != null && of != Amount.INITIAL) {
                return;
            }
            String source = spot.slot().source();
            if (source != null) {
                bySource.add(new TableContent.Funding(source, amount));
            } else {
                String meant = form.fundSources().isEmpty()
                        ? CardFilling.name(spot)
                        : form.fundSources().get(0);
                all.add(new TableContent.Funding(meant, amount));
            }
        });
        if (bySource.isEmpty() && all.isEmpty()) {
            findings.warn(card.place(), "row.money.missing");
        }
        if (!bySource.isEmpty() && !all.isEmpty()) {
            card.printedTotal = all.get(0).amount();
        }
        return bySource.isEmpty() ? all : bySource;
    }

    private List<TableContent.PlanStep> plan(CardDraft card, CardNumbers numbers) {
        List<TableContent.PlanStep> plan = new ArrayList<>();
        card.values.forEach((spot, cell) -> {
            String by = spot.slot().by();
            if (spot.field() == Field.PLAN && by != null) {
                BigDecimal percent = numbers.number(cell, by);
                if (percent != null) {
                    plan.add(new TableContent.PlanStep(by, percent));
                }
            }
        });
        return plan;
    }

    private TableContent.Indicator indicator(IndicatorDraft draft, CardNumbers numbers) {
        Map<Field, Cell> cells = draft.cells;
        String name = texts.line(cells.get(Field.INDICATOR_NAME), label(Field.INDICATOR_NAME));
        if (draft.level1 == null) {
            findings.warn(draft.place(), "row.level1.missing");
        }
        if (draft.level2 == null) {
            findings.warn(draft.place(), "row.level2.missing");
        }
        if (name == null) {
            findings.warn(draft.place(), "row.indicator.nameless");
        }
        String raw = CardTexts.raw(cells.get(Field.TARGET));
        if (raw == null) {
            findings.warn(draft.place(), "row.value.missing");
        }
        String period = CardTexts.raw(cells.get(Field.PERIOD_TARGET));
        return new TableContent.Indicator(
                draft.level1,
                draft.level2,
                name,
                texts.line(cells.get(Field.INDICATOR_CODE), label(Field.INDICATOR_CODE)),
                null,
                texts.prose(cells.get(Field.EXPLANATION), label(Field.EXPLANATION)),
                texts.prose(cells.get(Field.SUPPLEMENT), label(Field.SUPPLEMENT)),
                null,
                TargetValueReading.of(raw),
                period == null ? null : TargetValueReading.of(period),
                texts.prose(cells.get(Field.BASIS), label(Field.BASIS)),
                points(cells.get(Field.WEIGHT), Field.WEIGHT, numbers));
    }

    private @Nullable BigDecimal points(@Nullable Cell cell, Field field, CardNumbers numbers) {
        return isSlash(cell) ? null : numbers.number(cell, label(field));
    }

    static boolean isSlash(@Nullable Cell cell) {
        return cell != null && Blanks.plain(cell.text()).equals("/");
    }

    private PrintedEvaluation evaluation(
            CardDraft card, TableContent content, CardNumbers numbers, Map<Spot, BigDecimal> money) {
        List<PrintedEvaluation.Row> rows = new ArrayList<>();
        for (int i = 0; i < card.indicators.size(); i++) {
            Map<Field, Cell> cells = card.indicators.get(i).cells;
            for (Field field : List.of(Field.ACTUAL, Field.WEIGHT, Field.SCORE)) {
                Cell cell = cells.get(field);
                if (cell != null && isSlash(cell)) {
                    findings.hint(cell.place(), "card.value.slash", label(field));
                }
            }
            rows.add(new PrintedEvaluation.Row(
                    CardTexts.raw(cells.get(Field.ACTUAL)),
                    content.indicators().get(i).weight(),
                    points(cells.get(Field.SCORE), Field.SCORE, numbers),
                    texts.prose(cells.get(Field.REASON), label(Field.REASON))));
        }
        return new PrintedEvaluation(
                amounts(card, numbers, money),
                numbers.number(card.value(Field.EXECUTION_POINTS), label(Field.EXECUTION_POINTS)),
                numbers.number(card.value(Field.EXECUTION_SCORE), label(Field.EXECUTION_SCORE)),
                prose(card, Field.ACHIEVEMENT),
                levelPoints(card),
                rows,
                numbers.number(card.value(Field.TOTAL_POINTS), label(Field.TOTAL_POINTS)),
                numbers.number(card.value(Field.TOTAL_SCORE), label(Field.TOTAL_SCORE)));
    }

    /** A level whose label is printed again, such as on another page, has its points once. */
    private List<PrintedEvaluation.LevelPoints> levelPoints(CardDraft card) {
        Set<PrintedEvaluation.LevelPoints> points = new LinkedHashSet<>();
        for (CardLevels.Word word : CardLevels.points(card.indicators)) {
            if (word.points() != null) {
                points.add(new PrintedEvaluation.LevelPoints(word.name(), Decimals.normal(word.points())));
            }
        }
        return List.copyOf(points);
    }

    private List<PrintedEvaluation.Money> amounts(CardDraft card, CardNumbers numbers, Map<Spot, BigDecimal> money) {
        List<@Nullable String> sources = new ArrayList<>();
        for (Spot spot : money.keySet()) {
            if (!sources.contains(spot.slot().source())) {
                sources.add(spot.slot().source());
            }
        }
        List<PrintedEvaluation.Money> amounts = new ArrayList<>();
        for (String source : sources) {
            amounts.add(new PrintedEvaluation.Money(
                    source,
                    amount(money, source, Amount.INITIAL),
                    amount(money, source, Amount.FULL),
                    amount(money, source, Amount.EXECUTED),
                    numbers.number(card.value(Field.EXECUTION_RATE, source, null, null), label(Field.EXECUTION_RATE))));
        }
        return amounts;
    }

    private static BigDecimal amount(Map<Spot, BigDecimal> money, @Nullable String source, Amount of) {
        return money.entrySet().stream()
                .filter(entry -> entry.getKey().slot().amount() == of
                        && Objects.equals(entry.getKey().slot().source(), source))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Decimals.money(BigDecimal.ZERO));
    }
}
