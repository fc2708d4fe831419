package org.jixiao.demonstration.application;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** What {@code demonstration/organizations.yaml} says. */
public record DemonstrationFile(
        List<PostEntry> posts,
        List<PostEntry> administrators,
        int settingYear,
        int evaluationYear,
        List<RegionEntry> regions,
        List<ProjectEntry> projects) {

    public record PostEntry(String login, Post post, String title) {}

    /** @param goals the department's goals as a whole, where the region's form has a sheet for them */
    public record RegionEntry(
            String region,
            String person,
            CodeName department,
            List<CodeName> units,
            @Nullable DepartmentGoals goals) {}

    public record CodeName(String code, String name) {}

    public record ProjectEntry(String name, BigDecimal amount, String goal, List<IndicatorEntry> indicators) {

        /** The project's table as the form writes it. */
        TableContent content(String suffix, FormDefinition form) {
            return new TableContent(
                    TableContent.Project.named(name + suffix),
                    List.of(new TableContent.Funding(form.fundSources().get(0), amount)),
                    List.of(),
                    new TableContent.Goals(goal, null, goal),
                    indicators.stream().map(entry -> entry.content(form)).toList());
        }
    }

    public record IndicatorEntry(
            String level1,
            String level2,
            String name,
            String explanation,
            @Nullable Polarity polarity,
            String direction,
            String target,
            String unit,
            BigDecimal weight) {

        TableContent.Indicator content(FormDefinition form) {
            return new TableContent.Indicator(
                    level1,
                    level2,
                    name,
                    null,
                    IndicatorScope.SPECIFIC,
                    explanation,
                    null,
                    polarity == null ? Polarity.FORWARD : polarity,
                    value(form),
                    null,
                    null,
                    weight);
        }

        /** A form with a column for the direction has the number alone in the value's; another has all in one cell. */
        private TargetValue value(FormDefinition form) {
            if (form.has(FormDefinition.Field.DIRECTION)) {
                return TargetValueReading.of(direction, target, unit);
            }
            String sign = polarity == Polarity.REVERSE ? "≤" : "≥";
            return TargetValueReading.of(sign + target + unit);
        }
    }
}
