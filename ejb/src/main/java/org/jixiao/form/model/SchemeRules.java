package org.jixiao.form.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.form.model.ScoringScheme.Band;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.form.model.ScoringScheme.ExecutionStep;
import org.jixiao.form.model.ScoringScheme.Grade;
import org.jixiao.form.model.ScoringScheme.SatisfactionStep;
import org.jixiao.shared.model.Flaw;

/** What must hold within a scoring scheme, and no schema can say. */
public final class SchemeRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoringScheme scheme;
    private final List<Flaw> flaws = new ArrayList<>();

    private SchemeRules(ScoringScheme scheme) {
        this.scheme = scheme;
    }

    /** All that is wrong with a scheme. */
    public static List<Flaw> flaws(ScoringScheme scheme) {
        SchemeRules rules = new SchemeRules(scheme);
        rules.pointsMakeAHundred("levels", scheme.levels());
        rules.pointsMakeAHundred("levelsWithoutSatisfaction", scheme.levelsWithoutSatisfaction());
        rules.pointsMakeAHundred("levelsWithCost", scheme.levelsWithCost());
        rules.variantsAreWhatTheyAreCalled();
        rules.everyDegreeHasABand();
        rules.executionStepsGoDown();
        rules.satisfactionStepsGoDownToNothing();
        rules.gradesGoDownToNothing();
        return List.copyOf(rules.flaws);
    }

    private void say(String path, String text) {
        flaws.add(new Flaw(path, text));
    }

    private void pointsMakeAHundred(String path, Map<String, BigDecimal> levels) {
        BigDecimal sum = levels.values().stream().reduce(scheme.executionPoints(), BigDecimal::add);
        if (!levels.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            say(
                    path,
                    "The points of these levels and those of execution make " + sum.toPlainString()
                            + " and must make 100. Way out: change them, or executionPoints.");
        }
    }

    private void variantsAreWhatTheyAreCalled() {
        if (scheme.levelsWithoutSatisfaction().containsKey("SATISFACTION")) {
            say(
                    "levelsWithoutSatisfaction.SATISFACTION",
                    "These are the points without satisfaction. Way out: take it out.");
        }
        if (!scheme.levelsWithCost().isEmpty() && !scheme.levelsWithCost().containsKey("COST")) {
            say("levelsWithCost", "These are the points with cost as a level of its own. Way out: add COST.");
        }
    }

    private void everyDegreeHasABand() {
        Set<Degree> missing = EnumSet.allOf(Degree.class);
        for (int i = 0; i < scheme.qualitativeBands().size(); i++) {
            Band band = scheme.qualitativeBands().get(i);
            String path = "qualitativeBands[" + i + "]";
            if (!missing.remove(band.degree())) {
                say(path + ".degree", "There are two bands for " + band.degree() + ". Way out: keep one.");
            }
            if (band.least().signum() < 0 || band.most().compareTo(HUNDRED) > 0) {
                say(path, "A band lies between 0 and 100 %.");
            }
            if (band.least().compareTo(band.most()) > 0) {
                say(path + ".least", "The least is more than the most. Way out: change one.");
            }
        }
        if (!missing.isEmpty()) {
            say("qualitativeBands", "There is no band for " + missing + ". Way out: add it.");
        }
    }

    private void executionStepsGoDown() {
        List<ExecutionStep> steps = scheme.executionSteps();
        for (int i = 0; i < steps.size(); i++) {
            String path = "executionSteps[" + i + "]";
            if (steps.get(i).points().compareTo(scheme.executionPoints()) > 0) {
                say(path + ".points", "A step gives no more than executionPoints.");
            }
            if (i > 0
                    && (steps.get(i).from().compareTo(steps.get(i - 1).from()) >= 0
                            || steps.get(i).points().compareTo(steps.get(i - 1).points()) >= 0)) {
                say(path, "Steps go from the best down, rates and points alike. Way out: put them in order.");
            }
        }
    }

    private void satisfactionStepsGoDownToNothing() {
        List<SatisfactionStep> steps = scheme.satisfactionSteps();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().compareTo(steps.get(i - 1).from()) >= 0
                    || steps.get(i).share().compareTo(steps.get(i - 1).share()) >= 0) {
                say(
                        "satisfactionSteps[" + i + "]",
                        "Steps go from the best down, satisfaction and share alike. Way out: put them in order.");
            }
        }
        if (!steps.isEmpty() && steps.get(steps.size() - 1).from().signum() != 0) {
            say(
                    "satisfactionSteps[" + (steps.size() - 1) + "].from",
                    "The last step must begin at 0, or some satisfaction would have no share.");
        }
    }

    private void gradesGoDownToNothing() {
        List<Grade> grades = scheme.grades();
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).from().compareTo(grades.get(i - 1).from()) >= 0) {
                say(
                        "grades[" + i + "].from",
                        "Grades go from the best down, and this one begins no lower than the one before. Way out: put them in"
                                + " order.");
            }
        }
        if (grades.stream().map(Grade::label).distinct().count() < grades.size()) {
            say("grades", "Two grades have the same label. Way out: rename one.");
        }
        if (!grades.isEmpty() && grades.get(grades.size() - 1).from().signum() != 0) {
            say(
                    "grades[" + (grades.size() - 1) + "].from",
                    "The last grade must begin at 0, or some totals would have none.");
        }
    }
}
