package org.jixiao.target.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a region's form demands beyond what every table needs (完整性): each field that the form calls compulsory and that
 * is empty is a warning, for published tables lack some and must pass all the same.
 */
public final class FormCheck {

    private FormCheck() {}

    /** What the form demands and the content does not have; the rule is {@code field.required}, with the form's label. */
    public static List<Finding> findings(FormDefinition form, TableContent content) {
        List<Finding> findings = new ArrayList<>();
        if (content.kind() == TableKind.DEPARTMENT) {
            // What the form calls compulsory are fields of a project.
            return findings;
        }
        for (Field field : form.required()) {
            // The steps of a plan have a label each, and the plan as a whole has none.
            String label = field == Field.PLAN
                    ? "@place.plan"
                    : form.column(field).map(Column::label).orElse(field.name());
            if (field.isOfProject()) {
                if (isMissing(field, content)) {
                    findings.add(Finding.warning(path(field), "field.required", label));
                }
                continue;
            }
            for (int i = 0; i < content.indicators().size(); i++) {
                if (isMissing(field, content.indicators().get(i))) {
                    findings.add(Finding.warning("indicators[" + i + "]." + path(field), "field.required", label));
                }
            }
        }
        return findings;
    }

    private static boolean isMissing(Field field, TableContent content) {
        TableContent.Project project = content.project();
        return switch (field) {
            case SEQUENCE -> project.sequence() == null;
            case PROJECT_CODE -> isBlank(project.code());
            case PROJECT_TYPE -> isBlank(project.type());
            case PROJECT_AMOUNT -> project.projectAmount() == null;
            case PURPOSE -> isBlank(project.purpose());
            case PLAN -> content.plan().isEmpty();
            case OVERALL_GOAL -> isBlank(content.goals().overall());
            case PERIOD_GOAL -> isBlank(content.goals().period());
            case ANNUAL_GOAL -> isBlank(content.goals().annual());
            // Name and money are asked of every table, whatever its form; a unit and its department are always known.
            default -> false;
        };
    }

    private static boolean isMissing(Field field, TableContent.Indicator row) {
        return switch (field) {
            case LEVEL2 -> isBlank(row.level2());
            case INDICATOR_CODE -> isBlank(row.code());
            case EXPLANATION -> isBlank(row.explanation());
            case SUPPLEMENT -> isBlank(row.supplement());
            case POLARITY -> row.polarity() == null;
            case DIRECTION -> row.target().comparator() == null;
            case PERIOD_TARGET ->
                row.periodTarget() == null || isBlank(row.periodTarget().raw());
            case BASIS -> isBlank(row.basis());
            case WEIGHT -> row.weight() == null;
            // Level 1, name, value and unit are asked of every table, whatever its form.
            default -> false;
        };
    }

    private static String path(Field field) {
        return switch (field) {
            case SEQUENCE -> "project.sequence";
            case PROJECT_CODE -> "project.code";
            case PROJECT_TYPE -> "project.type";
            case PROJECT_AMOUNT -> "project.projectAmount";
            case PURPOSE -> "project.purpose";
            case PLAN -> "plan";
            case OVERALL_GOAL -> "goals.overall";
            case PERIOD_GOAL -> "goals.period";
            case ANNUAL_GOAL -> "goals.annual";
            case INDICATOR_CODE -> "code";
            case DIRECTION -> "target.comparator";
            case PERIOD_TARGET -> "periodTarget";
            default -> field.name().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
