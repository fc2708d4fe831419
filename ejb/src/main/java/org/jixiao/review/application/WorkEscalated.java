package org.jixiao.review.application;

import java.time.Instant;
import org.jixiao.review.model.Queue;
import org.jixiao.target.model.Stage;

/**
 * The system has told somebody that work is overdue.
 *
 * @param stage the step that is overdue
 * @param due when it was due
 * @param told the next higher post
 */
public record WorkEscalated(long tableId, Stage stage, Instant due, Queue told) {}
