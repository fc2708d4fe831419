package org.jixiao.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is paged by keyset: every page is an address of its own, so that the browser's back button,
 * bookmarks and a second tab work. The address remembers where the pages before began.
 */
public final class Paging {

    /** Nobody leafs back further. */
    private static final int REMEMBERED = 30;

    private static final String BETWEEN = "_";

    private final String page;
    private final Map<String, String> filters = new LinkedHashMap<>();

    public Paging(String page) {
        this.page = page;
    }

    /** A filter that stays the same from page to page. */
    public Paging with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filters.put(name, value);
        }
        return this;
    }

    /** The address of the first page. */
    public String first() {
        return address(Map.of());
    }

    /** The address of the page after this one; empty when this is the last. */
    public String next(@Nullable String trail, @Nullable String after, @Nullable String next) {
        if (next == null) {
            return "";
        }
        List<String> begun = begun(trail);
        begun.add(after == null ? "" : after);
        List<String> kept = begun.subList(Math.max(0, begun.size() - REMEMBERED), begun.size());
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("after", next);
        ends.put("trail", String.join(BETWEEN, kept) + BETWEEN);
        return address(ends);
    }

    /** The address of the page before this one; empty when this is the first. */
    public String previous(@Nullable String trail, @Nullable String after) {
        if (after == null || after.isBlank()) {
            return "";
        }
        List<String> begun = begun(trail);
        if (begun.isEmpty()) {
            return first();
        }
        String before = begun.remove(begun.size() - 1);
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("after", before);
        ends.put("trail", begun.isEmpty() ? "" : String.join(BETWEEN, begun) + BETWEEN);
        return address(ends);
    }

    private static List<String> begun(@Nullable String trail) {
        List<String> begun = new ArrayList<>();
        if (trail != null && !trail.isEmpty()) {
            begun.addAll(List.of(trail.substring(0, trail.length() - 1).split(BETWEEN, -1)));
        }
        return begun;
    }

    private String address(Map<String, String> ends) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.putAll(ends);
        all.values().removeIf(String::isEmpty);
        String query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }
}
