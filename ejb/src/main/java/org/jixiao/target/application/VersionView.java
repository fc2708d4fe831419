package org.jixiao.target.application;

import java.time.Instant;
import org.jixiao.target.model.TableContent;

/**
 * A version of a table as it is shown.
 *
 * @param kept its content, and what stood beside it
 */
public record VersionView(int number, Instant keptAt, String hash, KeptContent kept) {

    public TableContent content() {
        return kept.content();
    }
}
