package org.jixiao.exchange.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jspecify.annotations.Nullable;

/** A source whose rows can be put back, because a head is only known for one when it is over. */
final class RowFeed implements CellSource {

    private final CellSource source;
    private final Deque<CellRow> waiting = new ArrayDeque<>();
    private boolean over;

    RowFeed(CellSource source) {
        this.source = source;
    }

    /** The source itself where rows can be put back already. */
    static RowFeed of(CellSource source) {
        return source instanceof RowFeed feed ? feed : new RowFeed(source);
    }

    /** Puts rows before all that are still to come, in their order. */
    void putBack(List<CellRow> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            waiting.addFirst(rows.get(i));
        }
    }

    @Override
    public boolean exact() {
        return source.exact();
    }

    @Override
    public @Nullable CellRow next() {
        if (!waiting.isEmpty()) {
            return waiting.removeFirst();
        }
        // A source that is over is not asked again.
        CellRow row = over ? null : source.next();
        over = row == null;
        return row;
    }

    @Override
    public void close() {
        source.close();
    }
}
