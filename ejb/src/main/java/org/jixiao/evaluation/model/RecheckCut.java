package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score that the re-check (复核) sets in place of the unit's.
 *
 * @param score in points, from 0 to the weight
 * @param reason why; compulsory
 */
public record RecheckCut(
        long indicatorId, BigDecimal score, @Nullable String reason) {}
