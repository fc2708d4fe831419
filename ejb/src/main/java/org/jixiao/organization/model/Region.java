package org.jixiao.organization.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.shared.model.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * A region (地区): a city or district whose finance bureau approves target tables. Kept in {@code config/regions/}.
 *
 * @param key the region's key, such as {@code gulou}
 * @param code the administrative code of six digits
 * @param name the region's name by language, such as {@code zh}
 * @param bureau the name of its finance bureau, which issues approval documents
 * @param years from which year on which form and scheme are in force, the oldest first
 * @param leavesOut the names of the stages it passes over
 * @param lights the key of the rules of the lights of monitoring; those of {@link #USUAL_LIGHTS} when it names none
 * @param days within how many working days the work of a stage is to be done, by the stage's name; what is not named is
 *     never due
 */
public record Region(
        String key,
        String code,
        Map<String, String> name,
        String bureau,
        List<Since> years,
        Set<String> leavesOut,
        String lights,
        Map<String, Integer> days) {

    /** The rules of lights of a region that names none. */
    public static final String USUAL_LIGHTS = "national";

    public Region(
            String key,
            String code,
            Map<String, String> name,
            String bureau,
            List<Since> years,
            Set<String> leavesOut,
            @Nullable String lights,
            Map<String, Integer> days) {
        this.key = key;
        this.code = code;
        this.bureau = bureau;
        this.lights = lights == null ? USUAL_LIGHTS : lights;
        this.name = Map.copyOf(name);
        this.years = List.copyOf(years);
        this.leavesOut = Set.copyOf(leavesOut);
        this.days = Map.copyOf(days);
    }

    /** What is in force in a year: the newest that began until then, and before all of them the oldest. */
    public Since in(int year) {
        return years.stream()
                .filter(since -> since.from() <= year)
                .reduce((older, newer) -> newer)
                .orElseGet(() -> years.get(0));
    }

    /** The newest, for a document that does not say its year. */
    public Since newest() {
        return years.get(years.size() - 1);
    }

    /** What must hold within a region, and no schema can say. */
    public static List<Flaw> flaws(Region region) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 1; i < region.years.size(); i++) {
            if (region.years.get(i).from() <= region.years.get(i - 1).from()) {
                flaws.add(new Flaw(
                        "years[" + i + "].from",
                        "The years go from the oldest to the newest, and this one is no later than the one before. Way out:"
                                + " put them in order."));
            }
        }
        return flaws;
    }

    /**
     * What is in force since a year.
     *
     * @param from the first fiscal year
     * @param form the key of the form in which it prints its tables
     * @param scheme the key of the scheme by which it scores
     */
    public record Since(int from, String form, String scheme) {}
}
