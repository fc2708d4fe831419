package org.jixiao.target.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jixiao.shared.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The check that runs at every save (审核要点): completeness, direction and money. All rules stand in one list, each
 * finding names its cell, and only errors stop a submission. A department sheet has rules of its own.
 */
public final class ContentCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many digits of an amount in 元, of a percentage or weight, and of a value stand before the decimal point. */
    private static final int MONEY_DIGITS = 16;

    private static final int SHARE_DIGITS = 5;
    private static final int VALUE_DIGITS = 18;

    /** One rule: looks at the content and adds what it finds. */
    private interface Rule extends BiConsumer<TableContent, List<Finding>> {}

    private static final List<Rule> RULES = List.of(
            ContentCheck::projectHasAName,
            ContentCheck::thereIsAnIndicator,
            ContentCheck::moneyIsNotNegative,
            ContentCheck::thereIsMoney,
            ContentCheck::indicatorsAreComplete,
            ContentCheck::reverseIndicatorsHaveAnUpperLimit,
            ContentCheck::weightsAreNotNegative,
            ContentCheck::planRisesToTheWhole,
            ContentCheck::costStaysWithinTheBudget);

    private ContentCheck() {}

    /** All findings at once, in the order of the rules. */
    public static List<Finding> findings(TableContent content) {
        DepartmentGoals department = content.department();
        if (department != null) {
            return DepartmentCheck.findings(department);
        }
        List<Finding> findings = new ArrayList<>();
        RULES.forEach(rule -> rule.accept(content, findings));
        return findings;
    }

    /** The findings that stop a submission, as reasons. */
    public static List<Reason> errors(TableContent content) {
        return findings(content).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new Reason(finding.rule(), finding.place(), finding.arguments()))
                .toList();
    }

    /**
     * Texts that are longer and numbers that are larger than a table can keep, and paragraphs of a department sheet that
     * could not be told apart once they are printed, with their place; they stop even a save.
     */
    public static List<Reason> unkeepable(TableContent content) {
        List<Reason> reasons = new ArrayList<>();
        TableContent.Project project = content.project();
        limit(reasons, "project.code", project.code(), 40);
        limit(reasons, "project.name", project.name(), 500);
        limit(reasons, "project.type", project.type(), 200);
        limit(reasons, "project.purpose", project.purpose(), 8000);
        limit(reasons, "goals.overall", content.goals().overall(), 8000);
        limit(reasons, "goals.period", content.goals().period(), 8000);
        limit(reasons, "goals.annual", content.goals().annual(), 8000);
        limit(reasons, "project.projectAmount", project.projectAmount(), MONEY_DIGITS);
        limit(reasons, "funding", content.total(), MONEY_DIGITS);
        for (int i = 0; i < content.funding().size(); i++) {
            String at = "funding[" + i + "]";
            limit(reasons, at + ".source", content.funding().get(i).source(), 200);
            limit(reasons, at + ".amount", content.funding().get(i).amount(), MONEY_DIGITS);
        }
        for (int i = 0; i < content.plan().size(); i++) {
            String at = "plan[" + i + "]";
            limit(reasons, at + ".by", content.plan().get(i).by(), 100);
            limit(reasons, at + ".percent", content.plan().get(i).percent(), SHARE_DIGITS);
        }
        for (int i = 0; i < content.indicators().size(); i++) {
            TableContent.Indicator row = content.indicators().get(i);
            limit(reasons, at(i, "level1"), row.level1(), 200);
            limit(reasons, at(i, "level2"), row.level2(), 200);
            limit(reasons, at(i, "name"), row.name(), 500);
            limit(reasons, at(i, "code"), row.code(), 40);
            limit(reasons, at(i, "explanation"), row.explanation(), 4000);
            limit(reasons, at(i, "supplement"), row.supplement(), 4000);
            limit(reasons, at(i, "basis"), row.basis(), 4000);
            limit(reasons, at(i, "weight"), row.weight(), SHARE_DIGITS);
            limit(reasons, at(i, "target"), row.target());
            TargetValue period = row.periodTarget();
            if (period != null) {
                limit(reasons, at(i, "periodTarget"), period);
            }
        }
        if (content.department() != null) {
            DepartmentCheck.tooLong(content.department(), reasons);
        }
        return reasons;
    }

    private static void limit(List<Reason> reasons, String field, TargetValue value) {
        limit(reasons, field, value.raw(), 4000);
        limit(reasons, field + ".unit", value.unit(), 200);
        limit(reasons, field, value.number(), VALUE_DIGITS);
    }

    /**
     * Adds a reason when a number is larger than can be kept.
     *
     * @param digits how many may stand before the decimal point
     */
    public static void limit(List<Reason> reasons, String field, @Nullable BigDecimal number, int digits) {
        if (number != null && number.precision() - number.scale() > digits) {
            reasons.add(Reason.of("number.tooLarge", field, Integer.toString(digits)));
        }
    }

    /** Adds a reason when a text is longer than can be kept. */
    public static void limit(List<Reason> reasons, String field, @Nullable String text, int most) {
        Reason.tooLong(field, text, most).ifPresent(reasons::add);
    }

    private static void projectHasAName(TableContent content, List<Finding> findings) {
        if (isBlank(content.project().name())) {
            findings.add(Finding.error("project.name", "project.name.missing"));
        }
    }

    private static void thereIsAnIndicator(TableContent content, List<Finding> findings) {
        if (content.indicators().isEmpty()) {
            findings.add(Finding.error("indicators", "indicators.missing"));
        }
    }

    private static void moneyIsNotNegative(TableContent content, List<Finding> findings) {
        for (int i = 0; i < content.funding().size(); i++) {
            if (content.funding().get(i).amount().signum() < 0) {
                findings.add(Finding.error(
                        "funding[" + i + "].amount",
                        "money.negative",
                        content.funding().get(i).source()));
            }
        }
        BigDecimal amount = content.project().projectAmount();
        if (amount != null && amount.signum() < 0) {
            findings.add(Finding.error("project.projectAmount", "money.negative", "项目金额"));
        }
    }

    private static void thereIsMoney(TableContent content, List<Finding> findings) {
        if (content.funding().isEmpty()) {
            findings.add(Finding.warning("funding", "money.missing"));
        }
    }

    private static void indicatorsAreComplete(TableContent content, List<Finding> findings) {
        Set<LevelOne> levels = new LinkedHashSet<>();
        for (int i = 0; i < content.indicators().size(); i++) {
            TableContent.Indicator row = content.indicators().get(i);
            LevelOne.of(row.level1()).ifPresent(levels::add);
            if (LevelOne.of(row.level1()).isEmpty()) {
                findings.add(Finding.warning(at(i, "level1"), "indicator.level1.missing"));
            }
            if (isBlank(row.name())) {
                findings.add(Finding.warning(at(i, "name"), "indicator.name.missing"));
            }
            if (isBlank(row.target().raw())) {
                findings.add(Finding.warning(at(i, "target"), "indicator.target.missing"));
            } else if (row.target().number() != null && isBlank(row.target().unit())) {
                findings.add(Finding.warning(at(i, "target.unit"), "indicator.unit.missing"));
            }
            if (row.target().reading() == Reading.GUESSED) {
                findings.add(Finding.hint(
                        at(i, "target"),
                        "indicator.target.guessed",
                        String.valueOf(row.target().raw())));
            }
        }
        if (!content.indicators().isEmpty() && !levels.contains(LevelOne.OUTPUT)) {
            findings.add(Finding.warning("indicators", "indicators.output.missing"));
        }
        if (!content.indicators().isEmpty()
                && !levels.contains(LevelOne.BENEFIT)
                && !levels.contains(LevelOne.SATISFACTION)) {
            findings.add(Finding.warning("indicators", "indicators.benefit.missing"));
        }
    }

    private static void reverseIndicatorsHaveAnUpperLimit(TableContent content, List<Finding> findings) {
        for (int i = 0; i < content.indicators().size(); i++) {
            TableContent.Indicator row = content.indicators().get(i);
            Comparator comparator = row.target().comparator();
            if (row.polarity() == Polarity.REVERSE
                    && (comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN)) {
                findings.add(Finding.warning(at(i, "target.comparator"), "indicator.direction.reverse"));
            }
        }
    }

    private static void weightsAreNotNegative(TableContent content, List<Finding> findings) {
        for (int i = 0; i < content.indicators().size(); i++) {
            BigDecimal weight = content.indicators().get(i).weight();
            if (weight != null && weight.signum() < 0) {
                findings.add(Finding.warning(at(i, "weight"), "indicator.weight.negative"));
            }
        }
    }

    private static void planRisesToTheWhole(TableContent content, List<Finding> findings) {
        BigDecimal last = BigDecimal.ZERO;
        for (int i = 0; i < content.plan().size(); i++) {
            BigDecimal percent = content.plan().get(i).percent();
            if (percent.compareTo(last) < 0) {
                findings.add(Finding.warning("plan[" + i + "].percent", "plan.falls"));
            }
            last = percent;
        }
        if (!content.plan().isEmpty() && last.compareTo(HUNDRED) != 0) {
            findings.add(Finding.warning(
                    "plan[" + (content.plan().size() - 1) + "].percent", "plan.notWhole", last.toPlainString()));
        }
    }

    private static void costStaysWithinTheBudget(TableContent content, List<Finding> findings) {
        for (int i = 0; i < content.indicators().size(); i++) {
            TableContent.Indicator row = content.indicators().get(i);
            BigDecimal yuan = yuan(row.target());
            boolean isCost = (row.level2() != null && row.level2().contains("成本"))
                    || LevelOne.of(row.level1())
                            .filter(level -> level == LevelOne.COST)
                            .isPresent();
            if (isCost && yuan != null && content.total().signum() > 0 && yuan.compareTo(content.total()) > 0) {
                findings.add(Finding.warning(
                        at(i, "target"),
                        "indicator.cost.aboveBudget",
                        yuan.toPlainString(),
                        content.total().toPlainString()));
            }
        }
    }

    private static @Nullable BigDecimal yuan(TargetValue value) {
        BigDecimal number = value.number();
        if (number == null || value.unit() == null) {
            return null;
        }
        return switch (value.unit()) {
            case "元" -> number;
            case "万元" -> number.multiply(BigDecimal.valueOf(10_000));
            default -> null;
        };
    }

    private static String at(int row, String field) {
        return "indicators[" + row + "]." + field;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
