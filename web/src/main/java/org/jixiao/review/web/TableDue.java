package org.jixiao.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jixiao.review.application.ShowReview;
import org.jixiao.review.application.ShowReview.DueView;
import org.jspecify.annotations.Nullable;

/** By when the step at the shown table is to be done (办理期限). */
@Named
@RequestScoped
public class TableDue {

    @Inject
    private ShowReview showReview;

    private boolean read;
    private @Nullable DueView due;

    /** The due time of a table's step; null when there is none. */
    public @Nullable DueView of(long tableId) {
        if (!read) {
            due = showReview.due(tableId).orElse(null);
            read = true;
        }
        return due;
    }
}
