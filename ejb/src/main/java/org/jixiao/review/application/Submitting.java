package org.jixiao.review.application;

import org.jixiao.target.model.Stage;

/**
 * A table is about to be submitted from a stage. Whoever knows more about what the unit has written there observes this
 * and refuses if it is not complete.
 */
public record Submitting(long tableId, Stage stage) {}
