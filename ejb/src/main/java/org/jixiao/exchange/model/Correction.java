package org.jixiao.exchange.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes over a cell that was read from a file, before it is taken over.
 *
 * @param table the table's position in the document, from 0
 * @param path the cell, such as {@code indicators[3].target} or {@code evaluation.rows[3].actual}
 * @param text what stands there instead; null to leave it empty
 */
public record Correction(int table, String path, @Nullable String text) implements Serializable {}
