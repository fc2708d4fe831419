package org.jixiao.target.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** A table as a caller sends it: the shape of the answer; what only the answer has is ignored. */
public record TableBody(
        @Nullable String region,
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable Project project,
        @Nullable List<Funding> funding,
        @Nullable List<PlanStep> plan,
        @Nullable Goals goals,
        @Nullable List<Indicator> indicators,
        @Nullable String kind,
        @Nullable Department department,
        @Nullable Addition addition) {

    /**
     * The content.
     *
     * @param otherwise the kind that is meant when none is said
     * @throws Refusal MALFORMED when a value cannot be read, naming its place, RULE when it says what a table of its kind
     *     has no place for
     */
    TableContent content(TableKind otherwise) {
        TableKind said = constant("kind", kind, TableKind.class);
        TableKind of = said == null ? otherwise : said;
        if (of == TableKind.PROJECT) {
            if (department != null) {
                throw Refusal.rule(Reason.of("department.ofProject", "department"));
            }
            return projectContent();
        }
        List<Reason> reasons = Map.of(
                        "funding", orEmpty(funding), "plan", orEmpty(plan), "indicators", orEmpty(indicators))
                .entrySet()
                .stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> Reason.of("department.projectPart", part.getKey()))
                .toList();
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        return TableContent.ofDepartment(
                null, Parameters.required("department", department).content());
    }

    private TableContent projectContent() {
        List<TableContent.Funding> sources = new ArrayList<>();
        for (Funding each : orEmpty(funding)) {
            String at = "funding[" + sources.size() + "]";
            Funding line = Parameters.required(at, each);
            sources.add(new TableContent.Funding(
                    Parameters.required(at + ".source", line.source()),
                    Parameters.required(at + ".amount", line.amount())));
        }
        List<TableContent.PlanStep> steps = new ArrayList<>();
        for (PlanStep each : orEmpty(plan)) {
            String at = "plan[" + steps.size() + "]";
            PlanStep step = Parameters.required(at, each);
            steps.add(new TableContent.PlanStep(
                    Parameters.required(at + ".by", step.by()), Parameters.required(at + ".percent", step.percent())));
        }
        List<TableContent.Indicator> rows = new ArrayList<>();
        for (Indicator each : orEmpty(indicators)) {
            String at = "indicators[" + rows.size() + "]";
            rows.add(Parameters.required(at, each).content(at));
        }
        TableContent.Goals texts = goals == null
                ? TableContent.Goals.NONE
                : new TableContent.Goals(goals.overall(), goals.period(), goals.annual());
        return new TableContent(
                project == null ? TableContent.Project.named(null) : project.content(), sources, steps, texts, rows);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <E extends Enum<E>> @Nullable E constant(String field, @Nullable String text, Class<E> type) {
        try {
            return text == null || text.isBlank() ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("parameter.unknown", field, text);
        }
    }

    /**
     * The project came in during the year (追加).
     *
     * @param document the number of the budget-change document
     */
    public record Addition(@Nullable String document) {}

    /** The project. */
    public record Project(
            @Nullable Integer sequence,
            @Nullable String code,
            @Nullable String name,
            @Nullable String type,
            @Nullable String purpose,
            @Nullable BigDecimal projectAmount) {

        TableContent.Project content() {
            return new TableContent.Project(sequence, code, name, type, purpose, projectAmount);
        }
    }

    /** Money from one source, in 元. */
    public record Funding(@Nullable String source, @Nullable BigDecimal amount) {}

    /** One step of the spending plan, in %. */
    public record PlanStep(@Nullable String by, @Nullable BigDecimal percent) {}

    /** The goals. */
    public record Goals(
            @Nullable String overall,
            @Nullable String period,
            @Nullable String annual) {}

    /** A target value: with a comparator as it was read by the sender, without one as we read it. */
    public record Value(
            @Nullable String raw,
            @Nullable String comparator,
            @Nullable BigDecimal number,
            @Nullable String unit,
            @Nullable String reading) {

        TargetValue content(String field) {
            Comparator known = known(field + ".comparator");
            Reading sure = constant(field + ".reading", reading, Reading.class);
            if (known == null && number == null) {
                return unit == null ? TargetValueReading.of(raw) : TargetValueReading.of(null, raw, unit);
            }
            // What is written wins: who changes the text of an answer and sends it back means the text.
            BigDecimal written = TargetValueReading.of(raw).number();
            BigDecimal read = written == null ? number : written;
            return new TargetValue(raw, known, read, unit, sure == null ? Reading.EXACT : sure);
        }

        /** Its name, or the sign or word that forms print for it. */
        private @Nullable Comparator known(String field) {
            return comparator == null
                    ? null
                    : TargetValueReading.comparator(comparator)
                            .orElseGet(() -> constant(field, comparator, Comparator.class));
        }
    }

    /** What a department as a whole is to achieve. */
    public record Department(
            @Nullable String overall,
            @Nullable List<String> tasks,
            @Nullable List<Item> items,
            @Nullable List<Safeguard> safeguards) {

        DepartmentGoals content() {
            List<String> numbered = new ArrayList<>();
            for (String task : orEmpty(tasks)) {
                numbered.add(Parameters.required("department.tasks[" + numbered.size() + "]", task));
            }
            List<DepartmentGoals.Item> duties = new ArrayList<>();
            for (Item each : orEmpty(items)) {
                String at = "department.items[" + duties.size() + "]";
                Item item = Parameters.required(at, each);
                duties.add(new DepartmentGoals.Item(written(item.duty()), item.goal(), item.indicators()));
            }
            List<DepartmentGoals.Safeguard> paragraphs = new ArrayList<>();
            for (Safeguard each : orEmpty(safeguards)) {
                String at = "department.safeguards[" + paragraphs.size() + "]";
                Safeguard safeguard = Parameters.required(at, each);
                paragraphs.add(new DepartmentGoals.Safeguard(safeguard.title(), written(safeguard.text())));
            }
            return new DepartmentGoals(overall, numbered, duties, paragraphs);
        }

        /** A draft may be kept unfinished; what is not there yet is found by the check. */
        private static String written(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** One duty of a department. */
    public record Item(
            @Nullable String duty,
            @Nullable String goal,
            @Nullable String indicators) {}

    /** How it is made sure that the goals are reached. */
    public record Safeguard(
            @Nullable String title, @Nullable String text) {}

    /** One indicator. */
    public record Indicator(
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String name,
            @Nullable String code,
            @Nullable String scope,
            @Nullable String explanation,
            @Nullable String supplement,
            @Nullable String polarity,
            @Nullable Value target,
            @Nullable Value periodTarget,
            @Nullable String basis,
            @Nullable BigDecimal weight) {

        TableContent.Indicator content(String field) {
            return new TableContent.Indicator(
                    level1,
                    level2,
                    name,
                    code,
                    constant(field + ".scope", scope, IndicatorScope.class),
                    explanation,
                    supplement,
                    constant(field + ".polarity", polarity, Polarity.class),
                    target == null ? TargetValueReading.of(null) : target.content(field + ".target"),
                    periodTarget == null ? null : periodTarget.content(field + ".periodTarget"),
                    basis,
                    weight);
        }
    }
}
