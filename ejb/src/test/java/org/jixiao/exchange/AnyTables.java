package org.jixiao.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Level;
import org.jixiao.form.model.FormDefinition.SecondLevel;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableContent.Funding;
import org.jixiao.target.model.TableContent.Goals;
import org.jixiao.target.model.TableContent.Indicator;
import org.jixiao.target.model.TableContent.PlanStep;
import org.jixiao.target.model.TableContent.Project;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** Any content that a form has a place for: what people write, and what they should not but do. */
final class AnyTables {

    private final FormDefinition form;

    AnyTables(FormDefinition form) {
        this.form = form;
    }

    static Arbitrary<List<TableContent>> of(String form) {
        return new AnyTables(LedgerFixture.form(form)).documents();
    }

    private Arbitrary<List<TableContent>> documents() {
        return table().list().ofMinSize(1).ofMaxSize(4).map(AnyTables::told);
    }

    /** In one document projects are told by their codes; equal ones are another test's subject. */
    static List<TableContent> told(List<TableContent> tables) {
        List<TableContent> told = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            TableContent table = tables.get(i);
            Project project = table.project();
            told.add(new TableContent(
                    new Project(
                            project.sequence() == null ? null : i + 1,
                            project.code() == null ? null : project.code() + i,
                            project.name(),
                            project.type(),
                            project.purpose(),
                            project.projectAmount()),
                    table.funding(),
                    table.plan(),
                    table.goals(),
                    table.indicators()));
        }
        return told;
    }

    Arbitrary<TableContent> table() {
        return Combinators.combine(
                        project(),
                        funding(),
                        plan(),
                        goals(),
                        indicator().list().ofMinSize(1).ofMaxSize(12))
                .as(TableContent::new);
    }

    private Arbitrary<Project> project() {
        Arbitrary<@Nullable String> code =
                has(Field.PROJECT_CODE, Arbitraries.strings().numeric().ofLength(20));
        return Combinators.combine(
                        code,
                        AnyTexts.word(),
                        optional(Field.PROJECT_TYPE, AnyTexts.word()),
                        optional(Field.PURPOSE, AnyTexts.prose()),
                        projectAmount())
                .as((number, name, type, purpose, amount) ->
                        new Project(form.has(Field.SEQUENCE) ? 1 : null, number, name, type, purpose, amount));
    }

    private Arbitrary<@Nullable BigDecimal> projectAmount() {
        return has(Field.PROJECT_AMOUNT, amount());
    }

    static Arbitrary<BigDecimal> amount() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999999"))
                .ofScale(2);
    }

    /** Money stands under the sources that the form prints; where it prints a total only, under its first. */
    private Arbitrary<List<Funding>> funding() {
        return amount().list().ofSize(form.fundSources().size()).map(amounts -> {
            List<Funding> funding = new ArrayList<>();
            for (int i = 0; i < amounts.size(); i++) {
                funding.add(new Funding(form.fundSources().get(i), amounts.get(i)));
            }
            return funding;
        });
    }

    private Arbitrary<List<PlanStep>> plan() {
        List<String> dues = form.columns().stream()
                .filter(column -> column.field() == Field.PLAN)
                .map(Column::by)
                .filter(Objects::nonNull)
                .toList();
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2)
                .list()
                .ofSize(dues.size())
                .map(percents -> {
                    List<PlanStep> steps = new ArrayList<>();
                    for (int i = 0; i < dues.size(); i++) {
                        steps.add(new PlanStep(dues.get(i), percents.get(i)));
                    }
                    return steps;
                });
    }

    private Arbitrary<Goals> goals() {
        return Combinators.combine(
                        optional(Field.OVERALL_GOAL, AnyTexts.prose()),
                        optional(Field.PERIOD_GOAL, AnyTexts.prose()),
                        optional(Field.ANNUAL_GOAL, AnyTexts.prose()))
                .as(Goals::new);
    }

    private Arbitrary<Indicator> indicator() {
        Arbitrary<IndicatorScope> scope = Arbitraries.of(IndicatorScope.class);
        boolean scoped = form.columns().stream().anyMatch(column -> column.scope() != null);
        Arbitrary<@Nullable TargetValue> period = optional(Field.PERIOD_TARGET, value());
        return Combinators.combine(
                        levels(),
                        AnyTexts.word(),
                        scoped ? scope.map(one -> one) : Arbitraries.<IndicatorScope>just(null),
                        Combinators.combine(
                                        optional(Field.EXPLANATION, AnyTexts.prose()),
                                        scoped ? AnyTexts.prose().injectNull(0.7) : Arbitraries.<String>just(null),
                                        optional(Field.BASIS, AnyTexts.prose()))
                                .as(Texts::new),
                        has(Field.POLARITY, Arbitraries.of(Polarity.class)),
                        value(),
                        period,
                        has(
                                Field.WEIGHT,
                                Arbitraries.bigDecimals()
                                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                                        .ofScale(1)))
                .as((levels, name, held, texts, polarity, target, whole, weight) -> new Indicator(
                        levels.first(),
                        levels.second(),
                        name,
                        form.target().packing() == null ? null : levels.code(),
                        held,
                        texts.explanation(),
                        // An addition stands beside what it adds to; alone it would be a description gone astray.
                        held == IndicatorScope.COMMON && texts.explanation() != null ? texts.supplement() : null,
                        polarity,
                        target,
                        whole,
                        texts.basis(),
                        weight));
    }

    private Arbitrary<Levels> levels() {
        List<Levels> all = new ArrayList<>();
        for (Level level : form.levels()) {
            if (level.levels().isEmpty()) {
                all.add(new Levels(level.name(), null, null));
            }
            for (SecondLevel second : level.levels()) {
                all.add(new Levels(level.name(), second.name(), second.code()));
            }
        }
        return Arbitraries.of(all);
    }

    private Arbitrary<TargetValue> value() {
        Arbitrary<String> number = Arbitraries.of("100", "95.00", "0", "1,000.5", "18.94", "3000000");
        Arbitrary<String> unit = Arbitraries.of("%", "天", "次/天", "万件", "个工作日", "份、册、本等");
        if (form.has(Field.DIRECTION)) {
            Arbitrary<Comparator> numeric =
                    Arbitraries.of(Comparator.EQUAL, Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.MORE_THAN);
            Arbitrary<TargetValue> measured =
                    Combinators.combine(numeric, number, unit).as(TargetValueReading::directed);
            Arbitrary<TargetValue> worded = Arbitraries.of("及时", "规范", "有所提升")
                    .map(word -> TargetValueReading.directed(Comparator.QUALITATIVE, word, null));
            return Arbitraries.oneOf(measured, worded);
        }
        Arbitrary<String> signed = Combinators.combine(Arbitraries.of("", "≥", "≤", ">", "不低于", "大于"), number, unit)
                .as((sign, digits, measure) -> sign + digits + measure);
        return Arbitraries.oneOf(signed, Arbitraries.of("及时", "不适用", "95%以上", "≥100按规定时间发放", "每月上旬"), AnyTexts.word())
                .map(TargetValueReading::of);
    }

    private <T> Arbitrary<@Nullable T> has(Field field, Arbitrary<T> some) {
        return form.has(field) ? some.map(one -> one) : Arbitraries.just(null);
    }

    private <T> Arbitrary<@Nullable T> optional(Field field, Arbitrary<T> some) {
        return form.has(field) ? some.injectNull(0.2) : Arbitraries.just(null);
    }

    private record Levels(
            String first, @Nullable String second, @Nullable String code) {}

    private record Texts(
            @Nullable String explanation,
            @Nullable String supplement,
            @Nullable String basis) {}
}
