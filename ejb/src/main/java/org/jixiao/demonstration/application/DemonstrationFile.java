package org.jixiao.demonstration.application;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
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

    public record RegionEntry(String region, String person, CodeName department, List<CodeName> units) {}

    public record CodeName(String code, String name) {}

    public record ProjectEntry(String name, BigDecimal amount, String goal, List<IndicatorEntry> indicators) {

        /** The project's table in a form whose first fund source is given. */
        TableContent content(String suffix, String source) {
            return new TableContent(
                    TableContent.Project.named(name + suffix),
                    List.of(new TableContent.Funding(source, amount)),
                    List.of(),
                    new TableContent.Goals(goal, null, goal),
                    indicators.stream().map(IndicatorEntry::content).toList());
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

        TableContent.Indicator content() {
            return new TableContent.Indicator(
                    level1,
                    level2,
                    name,
                    null,
                    IndicatorScope.SPECIFIC,
                    explanation,
                    null,
                    polarity == null ? Polarity.FORWARD : polarity,
                    TargetValueReading.of(direction, target, unit),
                    null,
                    null,
                    weight);
        }
    }
}
