package org.jixiao.target.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.target.model.TableContent;

/**
 * All that a unit had written at a time.
 *
 * @param beside what stood beside the table's own content, such as its self-evaluation, cell by cell; the rows of paths
 *     such as {@code indicators[3].actual} are those of the content
 */
public record KeptContent(TableContent content, Map<String, String> beside) {

    public KeptContent {
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    public static KeptContent of(TableContent content) {
        return new KeptContent(content, Map.of());
    }
}
