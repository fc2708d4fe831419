package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;

/** One field's text while it is put together from the cells over which a page break spread it. */
final class Piece {

    private final List<Cell> parts = new ArrayList<>();

    Piece(Cell first) {
        parts.add(first);
    }

    void append(Cell part) {
        parts.add(part);
    }

    CellPlace place() {
        return parts.get(0).place();
    }

    List<Cell> parts() {
        return parts;
    }

    /** As written. */
    String raw() {
        return joined(Function.identity());
    }

    /** As written where the source is exact, else without the blanks that cannot be meant. */
    String text(boolean exact) {
        return exact ? raw() : tidy();
    }

    /** Without the blanks that cannot be meant. */
    String tidy() {
        return Blanks.tidy(joined(Blanks::tidy));
    }

    /** Without any blank. */
    String word() {
        return joined(Blanks::without);
    }

    private String joined(Function<String, String> form) {
        if (parts.size() == 1) {
            return form.apply(parts.get(0).text());
        }
        return parts.stream().map(Cell::text).map(form).collect(Collectors.joining());
    }
}
