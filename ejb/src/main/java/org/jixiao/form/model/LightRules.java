package org.jixiao.form.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.shared.model.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the lights of monitoring (监控预警规则). Kept in {@code config/lights/}.
 *
 * @param key the rules' key, such as {@code national}
 * @param name their name in Chinese
 * @param indicator of an indicator: done ÷ (target × months ÷ 12)
 * @param money of the money: the rate of spending ÷ (months ÷ 12)
 */
public record LightRules(String key, String name, Thresholds indicator, Thresholds money) {

    /**
     * From which share on a light is which; below all of them it is red.
     *
     * @param yellowFrom in %
     * @param greenFrom in %
     * @param blueFrom in %; null for never
     */
    public record Thresholds(
            BigDecimal yellowFrom,
            BigDecimal greenFrom,
            @Nullable BigDecimal blueFrom) {}

    /** What must hold within the rules, and no schema can say. */
    public static List<Flaw> flaws(LightRules rules) {
        List<Flaw> flaws = new ArrayList<>();
        rising("indicator", rules.indicator(), flaws);
        rising("money", rules.money(), flaws);
        return List.copyOf(flaws);
    }

    private static void rising(String path, Thresholds thresholds, List<Flaw> flaws) {
        BigDecimal blue = thresholds.blueFrom();
        if (thresholds.greenFrom().compareTo(thresholds.yellowFrom()) < 0
                || (blue != null && blue.compareTo(thresholds.greenFrom()) < 0)) {
            flaws.add(new Flaw(
                    path,
                    "The shares must rise from yellow over green to blue. Way out: put them in order; two that are the"
                            + " same leave a light out."));
        }
    }
}
