package org.jixiao.target.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Direction;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Level;
import org.jixiao.form.model.FormDefinition.SecondLevel;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * A table's content carried from one form to another, so that a table of one city can be read in the form of another, or
 * last year's in this year's form.
 *
 * <p>What the other form writes differently (a comparator of its own column as a sign, a fund source by another name) is
 * written so; what it has no place for is left out of the content and listed, with its text. Nothing is lost unsaid.
 *
 * @param content what the other form can show
 * @param findings what was moved ({@code carry.moved}) and what has no place there ({@code carry.noPlace}, with its text
 *     and what it is called); places are paths of the content carried
 */
public record CarriedContent(TableContent content, List<Finding> findings) {

    public CarriedContent {
        findings = List.copyOf(findings);
    }

    /** Carries a content into another form. */
    public static CarriedContent into(FormDefinition form, TableContent content) {
        return new Carrying(form).carry(content);
    }

    private static final class Carrying {

        private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[\\d,]*\\.?\\d+\\s*");

        private final FormDefinition form;
        private final List<Finding> findings = new ArrayList<>();

        Carrying(FormDefinition form) {
            this.form = form;
        }

        CarriedContent carry(TableContent content) {
            DepartmentGoals department = content.department();
            if (department != null) {
                return new CarriedContent(
                        TableContent.ofDepartment(content.project().name(), department(department)), findings);
            }
            TableContent carried = new TableContent(
                    project(content.project()),
                    funding(content.funding()),
                    plan(content.plan()),
                    goals(content.goals()),
                    indicators(content.indicators()));
            return new CarriedContent(carried, findings);
        }

        /** A form has a place for all of a department's goals, or for none of them. */
        private DepartmentGoals department(DepartmentGoals goals) {
            if (form.sheet(SheetKind.DEPARTMENT).isPresent()) {
                return goals;
            }
            noPlaceForAny("department.overall", goals.overall());
            for (int i = 0; i < goals.tasks().size(); i++) {
                noPlaceForAny("department.tasks[" + i + "]", goals.tasks().get(i));
            }
            for (int i = 0; i < goals.items().size(); i++) {
                DepartmentGoals.Item item = goals.items().get(i);
                noPlaceForAny("department.items[" + i + "].duty", item.duty());
                noPlaceForAny("department.items[" + i + "].goal", item.goal());
                noPlaceForAny("department.items[" + i + "].indicators", item.indicators());
            }
            for (int i = 0; i < goals.safeguards().size(); i++) {
                DepartmentGoals.Safeguard safeguard = goals.safeguards().get(i);
                noPlaceForAny("department.safeguards[" + i + "].title", safeguard.title());
                noPlaceForAny("department.safeguards[" + i + "].text", safeguard.text());
            }
            return new DepartmentGoals(null, List.of(), List.of(), List.of());
        }

        private TableContent.Project project(TableContent.Project project) {
            // The number in a document is given anew by every document.
            Integer sequence = form.has(Field.SEQUENCE) ? project.sequence() : null;
            BigDecimal amount = project.projectAmount();
            String kept =
                    keep(Field.PROJECT_AMOUNT, "project.projectAmount", amount == null ? null : amount.toPlainString());
            return new TableContent.Project(
                    sequence,
                    keep(Field.PROJECT_CODE, "project.code", project.code()),
                    project.name(),
                    keep(Field.PROJECT_TYPE, "project.type", project.type()),
                    keep(Field.PURPOSE, "project.purpose", project.purpose()),
                    kept == null ? null : amount);
        }

        /** The sums stay whole: money of a source that the form does not know stands under the form's first one. */
        private List<TableContent.Funding> funding(List<TableContent.Funding> funding) {
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            form.fundSources().forEach(source -> sums.put(source, Decimals.money(BigDecimal.ZERO)));
            String first =
                    form.fundSources().isEmpty() ? null : form.fundSources().get(0);
            for (int i = 0; i < funding.size(); i++) {
                TableContent.Funding line = funding.get(i);
                String source = sums.containsKey(line.source()) || first == null ? line.source() : first;
                if (!source.equals(line.source()) && line.amount().signum() != 0) {
                    findings.add(Finding.hint("funding[" + i + "].source", "carry.moved", line.source(), source));
                }
                sums.merge(source, line.amount(), BigDecimal::add);
            }
            return sums.entrySet().stream()
                    .map(sum -> new TableContent.Funding(sum.getKey(), sum.getValue()))
                    .toList();
        }

        private List<TableContent.PlanStep> plan(List<TableContent.PlanStep> plan) {
            Set<String> dues = form.columns().stream()
                    .filter(column -> column.field() == Field.PLAN)
                    .map(column -> String.valueOf(column.by()))
                    .collect(Collectors.toSet());
            List<TableContent.PlanStep> kept = new ArrayList<>();
            for (int i = 0; i < plan.size(); i++) {
                TableContent.PlanStep step = plan.get(i);
                if (dues.contains(step.by())) {
                    kept.add(step);
                } else {
                    noPlace("plan[" + i + "]", step.by() + " " + step.percent().toPlainString() + "%");
                }
            }
            return kept;
        }

        /** A goal that has no place of its own takes the place of one that the content does not have. */
        private TableContent.Goals goals(TableContent.Goals goals) {
            Map<Field, String> written = new LinkedHashMap<>();
            put(written, Field.OVERALL_GOAL, goals.overall());
            put(written, Field.PERIOD_GOAL, goals.period());
            put(written, Field.ANNUAL_GOAL, goals.annual());
            Map<Field, String> kept = new LinkedHashMap<>();
            written.forEach((field, text) -> {
                if (form.has(field)) {
                    kept.put(field, text);
                }
            });
            written.forEach((field, text) -> {
                if (form.has(field)) {
                    return;
                }
                Optional<Field> free = List.of(Field.ANNUAL_GOAL, Field.OVERALL_GOAL, Field.PERIOD_GOAL).stream()
                        .filter(form::has)
                        .filter(other -> !kept.containsKey(other))
                        .findFirst();
                if (free.isPresent()) {
                    kept.put(free.get(), text);
                    findings.add(Finding.hint(
                            goalPath(field), "carry.moved", "@place." + goalPath(field), label(free.get())));
                } else {
                    noPlace(goalPath(field), text);
                }
            });
            return new TableContent.Goals(
                    kept.get(Field.OVERALL_GOAL), kept.get(Field.PERIOD_GOAL), kept.get(Field.ANNUAL_GOAL));
        }

        private static void put(Map<Field, String> texts, Field field, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                texts.put(field, text);
            }
        }

        private static String goalPath(Field field) {
            return switch (field) {
                case OVERALL_GOAL -> "goals.overall";
                case PERIOD_GOAL -> "goals.period";
                default -> "goals.annual";
            };
        }

        private String label(Field field) {
            return form.column(field).map(Column::label).orElse(field.name());
        }

        private List<TableContent.Indicator> indicators(List<TableContent.Indicator> indicators) {
            List<TableContent.Indicator> carried = new ArrayList<>();
            for (int i = 0; i < indicators.size(); i++) {
                carried.add(indicator(indicators.get(i), "indicators[" + i + "]."));
            }
            return carried;
        }

        private TableContent.Indicator indicator(TableContent.Indicator row, String at) {
            String level1 = row.level1() == null ? null : firstLevel(row.level1());
            BigDecimal weight = row.weight();
            String kept = keep(Field.WEIGHT, at + "weight", weight == null ? null : weight.toPlainString());
            Polarity polarity = row.polarity();
            String word = keep(Field.POLARITY, at + "polarity", polarity == null ? null : "@polarity." + polarity);
            TargetValue period = row.periodTarget();
            String periodKept = keep(Field.PERIOD_TARGET, at + "periodTarget", period == null ? null : written(period));
            IndicatorScope scope = row.scope();
            boolean scoped = form.columns().stream().anyMatch(column -> column.scope() != null);
            if (scope != null && !scoped) {
                noPlace(at + "scope", "@scope." + scope);
            }
            return new TableContent.Indicator(
                    level1,
                    secondLevel(level1, row.level2(), at),
                    row.name(),
                    keep(Field.INDICATOR_CODE, at + "code", row.code()),
                    scoped ? scope == null ? IndicatorScope.SPECIFIC : scope : null,
                    keep(Field.EXPLANATION, at + "explanation", row.explanation()),
                    supplement(row, scoped, at),
                    word == null ? null : polarity,
                    value(row.target()),
                    periodKept == null || period == null ? null : value(period),
                    keep(Field.BASIS, at + "basis", row.basis()),
                    kept == null ? null : weight);
        }

        /** A form with columns for common and for specific indicators prints a supplement in the specific ones. */
        private @Nullable String supplement(TableContent.Indicator row, boolean scoped, String at) {
            return scoped && row.scope() == IndicatorScope.COMMON
                    ? row.supplement()
                    : keep(Field.SUPPLEMENT, at + "supplement", row.supplement());
        }

        private String firstLevel(String level) {
            Optional<LevelOne> meant = LevelOne.of(level);
            return form.levels().stream()
                    .map(Level::name)
                    .filter(name -> meant.isPresent() && LevelOne.of(name).equals(meant))
                    .findFirst()
                    .orElse(level);
        }

        private @Nullable String secondLevel(@Nullable String level1, @Nullable String level2, String at) {
            String kept = keep(Field.LEVEL2, at + "level2", level2);
            if (kept == null) {
                return null;
            }
            return form.levels().stream()
                    .filter(level -> level.name().equals(level1))
                    .flatMap(level -> level.levels().stream())
                    .map(SecondLevel::name)
                    .filter(name -> stem(name).equals(stem(kept)))
                    .findFirst()
                    .orElse(kept);
        }

        private static String stem(String level) {
            return level.replace("指标", "");
        }

        /** The value as the form writes it: its comparator and unit in columns of their own, or in one text. */
        private TargetValue value(TargetValue value) {
            Comparator comparator = value.comparator();
            BigDecimal number = value.number();
            boolean parted = form.has(Field.DIRECTION) || form.has(Field.UNIT);
            if (!parted) {
                return oneText(value);
            }
            String raw = value.raw();
            // A guess may have left words out, and a bare number needs no parting.
            boolean whole = value.reading() != Reading.EXACT
                    || raw == null
                    || NUMBER.matcher(raw).matches();
            if (whole || number == null || comparator == null) {
                return TargetValueReading.directed(comparator, raw, value.unit());
            }
            return TargetValueReading.directed(comparator, number.toPlainString(), value.unit());
        }

        private TargetValue oneText(TargetValue value) {
            TargetValue alone = TargetValueReading.of(value.raw());
            boolean saysAll = alone.comparator() == value.comparator() && Objects.equals(alone.unit(), value.unit());
            return saysAll ? alone : TargetValueReading.of(written(value));
        }

        /** Comparator, number and unit in one text, with the form's signs. */
        private String written(TargetValue value) {
            String raw = value.raw() == null ? "" : value.raw();
            String unit = value.unit() == null || raw.endsWith(value.unit()) ? "" : value.unit();
            TargetValue alone = TargetValueReading.of(raw);
            Comparator comparator = value.comparator();
            if (comparator == null || alone.comparator() == comparator || value.number() == null) {
                return raw + unit;
            }
            return sign(comparator) + raw + unit;
        }

        private String sign(Comparator comparator) {
            return form.directions().stream()
                    .filter(direction -> direction.comparator().equals(comparator.name()))
                    .map(Direction::label)
                    .findFirst()
                    .orElse(
                            switch (comparator) {
                                case AT_LEAST -> "≥";
                                case AT_MOST -> "≤";
                                case MORE_THAN -> ">";
                                case LESS_THAN -> "<";
                                default -> "";
                            });
        }

        private @Nullable String keep(Field field, String path, @Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            if (form.has(field)) {
                return text;
            }
            noPlace(path, text);
            return null;
        }

        private void noPlaceForAny(String path, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                noPlace(path, text);
            }
        }

        private void noPlace(String path, String text) {
            findings.add(Finding.warning(path, "carry.noPlace", text, word(path)));
        }

        /** What a cell is called, whichever row it stands in; the place itself may become one of a file. */
        private static String word(String path) {
            return "@place."
                    + path.replaceFirst("^indicators\\[\\d+]\\.", "")
                            .replaceFirst("^department\\.\\w+\\[\\d+]\\.", "department.")
                            .replaceFirst("\\[\\d+]$", "");
        }
    }
}
