package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/** Why a file cannot be read, as the refusal that its reader throws. */
final class Unreadable {

    private Unreadable() {}

    /** A text that cannot be read from a line on; the sentence's first argument is the line. */
    static Refusal line(String rule, int line, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(line));
        arguments.addAll(List.of(more));
        return Refusal.rule(new Reason(rule, CellPlace.ofLine(line).toString(), arguments));
    }

    /** A file that cannot be read as a whole. */
    static Refusal file(String rule, String... arguments) {
        return Refusal.rule(Reason.of(rule, "", arguments));
    }

    /** A file that is no longer read at a place. */
    static Refusal at(CellPlace place, String rule, String... arguments) {
        return Refusal.rule(Reason.of(rule, place.toString(), arguments));
    }

    /** A file whose inside is not what its kind demands. */
    static Refusal broken() {
        return file("file.broken");
    }
}
