package org.jixiao.evaluation.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jixiao.evaluation.model.SpotCheck;

/**
 * A spot check as it is shown.
 *
 * @param percent the share in %
 * @param order the ids of the tables from which was drawn, in the order of the draw
 * @param drawn the ids of the tables that were drawn
 * @param by who drew
 */
public record SpotCheckView(
        long id,
        String region,
        int year,
        BigDecimal percent,
        String seed,
        List<Long> order,
        List<Long> drawn,
        Instant at,
        String by) {

    static SpotCheckView of(SpotCheck check) {
        return new SpotCheckView(
                check.id(),
                check.region(),
                check.year(),
                check.percent(),
                check.seed(),
                check.order(),
                check.drawn(),
                check.drawnAt(),
                check.accountName());
    }
}
