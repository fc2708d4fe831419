package org.jixiao.target.application;

import java.util.Map;
import org.jixiao.target.model.Stage;

/**
 * A table's content is about to be kept or compared. Whoever knows of more that the unit has written observes this and adds
 * it.
 *
 * @param beside what stands beside the content, cell by cell, such as {@code indicators[3].actual}; without empty cells
 */
public record ContentAsked(long tableId, Stage stage, Map<String, String> beside) {}
