package org.jixiao.result.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.result.model.Tally.Body;

/**
 * What a year came to in a region, or in the part of it that somebody may see, beside the year before.
 *
 * @param departments those with tables in either year, by code
 */
public record RegionResult(String region, int year, Figures now, Figures before, List<DepartmentResult> departments) {

    private static final Comparator<Body> BY_CODE =
            Comparator.comparing(Body::code).thenComparing(Body::id);

    public RegionResult {
        departments = List.copyOf(departments);
    }

    public static RegionResult of(String region, int year, List<Tally> now, List<Tally> before) {
        List<DepartmentResult> departments = new ArrayList<>();
        Map<Body, List<Tally>> nowOf = by(Tally::department, now);
        Map<Body, List<Tally>> beforeOf = by(Tally::department, before);
        for (Body department : all(nowOf, beforeOf)) {
            departments.add(DepartmentResult.of(
                    department,
                    nowOf.getOrDefault(department, List.of()),
                    beforeOf.getOrDefault(department, List.of())));
        }
        return new RegionResult(region, year, Figures.of(now), Figures.of(before), departments);
    }

    /** Every grade that anybody has, the best first. */
    public List<String> grades() {
        SortedSet<String> grades = new TreeSet<>(Figures.BEST_FIRST);
        grades.addAll(now.grades().keySet());
        grades.addAll(before.grades().keySet());
        return List.copyOf(grades);
    }

    private static Map<Body, List<Tally>> by(Function<Tally, Body> body, Collection<Tally> tallies) {
        return tallies.stream().collect(Collectors.groupingBy(body));
    }

    private static List<Body> all(Map<Body, ?> now, Map<Body, ?> before) {
        Set<Body> both = new HashSet<>(now.keySet());
        both.addAll(before.keySet());
        return both.stream().sorted(BY_CODE).toList();
    }

    /**
     * What it came to in a department.
     *
     * @param units those with tables in either year, by code
     */
    public record DepartmentResult(Body department, Figures now, Figures before, List<UnitResult> units) {

        public DepartmentResult {
            units = List.copyOf(units);
        }

        private static DepartmentResult of(Body department, List<Tally> now, List<Tally> before) {
            Map<Body, List<Tally>> nowOf = by(Tally::unit, now);
            Map<Body, List<Tally>> beforeOf = by(Tally::unit, before);
            Stream<UnitResult> units = all(nowOf, beforeOf).stream()
                    .map(unit -> new UnitResult(
                            unit,
                            Figures.of(nowOf.getOrDefault(unit, List.of())),
                            Figures.of(beforeOf.getOrDefault(unit, List.of()))));
            return new DepartmentResult(department, Figures.of(now), Figures.of(before), units.toList());
        }
    }

    /** What it came to in a unit. */
    public record UnitResult(Body unit, Figures now, Figures before) {}
}
