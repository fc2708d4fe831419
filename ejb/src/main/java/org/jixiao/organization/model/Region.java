package org.jixiao.organization.model;

import java.util.Map;
import java.util.Set;

/**
 * A region (地区): a city or district whose finance bureau approves target tables. Kept in {@code config/regions/}.
 *
 * @param key the region's key, such as {@code gulou}
 * @param code the administrative code of six digits
 * @param name the region's name by language, such as {@code zh}
 * @param bureau the name of its finance bureau, which issues approval documents
 * @param form the key of the form in which it prints its tables
 * @param scheme the key of the scheme by which it scores
 * @param leavesOut the names of the stages it passes over
 */
public record Region(
        String key,
        String code,
        Map<String, String> name,
        String bureau,
        String form,
        String scheme,
        Set<String> leavesOut) {

    public Region {
        name = Map.copyOf(name);
        leavesOut = Set.copyOf(leavesOut);
    }
}
