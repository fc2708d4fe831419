package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Severity;

/** Collects what was found, to be told in the order of the file. */
final class Findings {

    private final List<Found> found = new ArrayList<>();

    void warn(CellPlace place, String rule, String... arguments) {
        found.add(new Found(place, new Finding(Severity.WARNING, place.toString(), rule, List.of(arguments))));
    }

    void hint(CellPlace place, String rule, String... arguments) {
        found.add(new Found(place, new Finding(Severity.HINT, place.toString(), rule, List.of(arguments))));
    }

    /** A cell that was not understood: its text is kept here, so that it is not lost. */
    void unread(Cell cell) {
        warn(cell.place(), "row.unread", cell.text().strip());
    }

    /** How much was found so far. */
    int count() {
        return found.size();
    }

    /** Takes back what was found between two counts. */
    void takeBack(int from, int to) {
        found.subList(from, to).clear();
    }

    List<Finding> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Found::place))
                .map(Found::finding)
                .toList();
    }

    private record Found(CellPlace place, Finding finding) {}
}
