package org.jixiao.result.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What some tables came to together. Adjustments are not counted, nor are department sheets; money is in 元, rates in %.
 *
 * <p>Scores and grades are those of closed evaluations alone, so that they do not move until they are final.
 */
public final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> USUAL_GRADES = List.of("优", "良", "中", "差");

    /** The usual grades from the best on, then those that only some scheme knows. */
    public static final Comparator<String> BEST_FIRST = Comparator.<String>comparingInt(
                    grade -> USUAL_GRADES.contains(grade) ? USUAL_GRADES.indexOf(grade) : USUAL_GRADES.size())
            .thenComparing(Comparator.naturalOrder());

    private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    private final Map<Standing, Long> standings = new EnumMap<>(Standing.class);
    private final SortedMap<String, Long> grades = new TreeMap<>(BEST_FIRST);
    private BigDecimal points = BigDecimal.ZERO;
    private BigDecimal budget = money(BigDecimal.ZERO);
    private BigDecimal reported = money(BigDecimal.ZERO);
    private BigDecimal executed = money(BigDecimal.ZERO);

    private Figures() {}

    public static Figures of(Collection<Tally> tallies) {
        Figures figures = new Figures();
        USUAL_GRADES.forEach(grade -> figures.grades.put(grade, 0L));
        tallies.forEach(figures::add);
        return figures;
    }

    private void add(Tally tally) {
        Standing standing = Standing.of(tally.stage(), tally.grade());
        stages.merge(tally.stage(), tally.tables(), Long::sum);
        standings.merge(standing, tally.tables(), Long::sum);
        String grade = tally.grade();
        if (standing == Standing.EVALUATED && grade != null) {
            grades.merge(grade, tally.tables(), Long::sum);
            points = points.add(tally.points());
        }
        budget = budget.add(tally.budget());
        reported = reported.add(tally.reported());
        executed = executed.add(tally.executed());
    }

    public long tables() {
        return stages.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many stand at each stage, in the order of the year; stages without any are left out. */
    public Map<Stage, Long> stages() {
        return new EnumMap<>(stages);
    }

    public long evaluated() {
        return standings.getOrDefault(Standing.EVALUATED, 0L);
    }

    public long notEvaluated() {
        return standings.getOrDefault(Standing.NOT_EVALUATED, 0L);
    }

    public long unfinished() {
        return standings.getOrDefault(Standing.UNFINISHED, 0L);
    }

    /** How many have each grade, the best first; the usual grades are always there. */
    public SortedMap<String, Long> grades() {
        return new TreeMap<>(grades);
    }

    /** The average total of those that are evaluated, two decimals; null when none is. */
    public @Nullable BigDecimal average() {
        return evaluated() == 0 ? null : points.divide(BigDecimal.valueOf(evaluated()), 2, RoundingMode.HALF_UP);
    }

    public BigDecimal budget() {
        return budget;
    }

    /** The part of the budget of which the execution is known. */
    public BigDecimal reported() {
        return reported;
    }

    public BigDecimal executed() {
        return executed;
    }

    /** What was executed of the budget of which that is known, two decimals; null when that is nothing. */
    public @Nullable BigDecimal rate() {
        return reported.signum() == 0 ? null : executed.multiply(HUNDRED).divide(reported, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
