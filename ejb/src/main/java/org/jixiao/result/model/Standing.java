package org.jixiao.result.model;

import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** How far a table's year has come; each table stands in exactly one way. */
public enum Standing {
    /** 已评: its evaluation is closed and has a grade. */
    EVALUATED,
    /** 不参评: it was stopped, or is closed and nothing in it applied. */
    NOT_EVALUATED,
    /** 未完成: somebody still has something to do. */
    UNFINISHED;

    /**
     * How a table stands.
     *
     * @param grade of its evaluation; null while there is none
     */
    public static Standing of(Stage stage, @Nullable String grade) {
        return switch (stage) {
            case CLOSED -> grade == null ? NOT_EVALUATED : EVALUATED;
            case STOPPED -> NOT_EVALUATED;
            default -> UNFINISHED;
        };
    }
}
