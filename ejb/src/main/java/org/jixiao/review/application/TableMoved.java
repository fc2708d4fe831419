package org.jixiao.review.application;

import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A person has done something with a table on its way. Fired within the transaction of the step, for all verbs, those that
 * decide (submit, pass, return, approve) and those that do not (transfer, circulate, urge).
 *
 * @param tableId the table
 * @param verb what was done
 * @param actor who did it, and for whom
 * @param from where the table stood
 * @param to where it stands now; the same when the verb moves nothing
 * @param told whom it concerns: who has to act now, or is to know of it; empty when nobody but the actor
 * @param opinion what was said with it
 * @param document the number of the document under which it was done
 */
public record TableMoved(
        long tableId,
        Verb verb,
        Actor actor,
        Stage from,
        Stage to,
        List<Queue> told,
        @Nullable String opinion,
        @Nullable String document) {

    public TableMoved {
        told = List.copyOf(told);
    }
}
