package org.jixiao.review.application;

import java.time.LocalDate;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A unit that has no table of a year yet has been urged to begin.
 *
 * @param told who fills the unit's tables
 * @param unit the unit's name
 * @param lastDay the filling deadline; null when none is set
 * @param actor who urged
 */
public record FillingUrged(
        Queue told, String unit, int year, @Nullable LocalDate lastDay, Actor actor) {}
