package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jixiao.review.model.Grade;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What passing means for a person: whose turn it is passes the step; a co-reviewer agrees with it. While an opinion is
 * wanted nobody can pass, so the refusal is asked first and everybody else pays nothing for the question. Not a session
 * bean, because the refusal must not end the transaction of the other.
 */
@ApplicationScoped
public class PassOrAgree {

    @Inject
    private PassTable passTable;

    @Inject
    private GiveOpinion giveOpinion;

    /**
     * Passes the table on, or gives the opinion that is wanted of the caller.
     *
     * @param seen the hash of what the person saw
     * @param grade only in the department's review
     * @throws Refusal why the table is not passed
     */
    public void pass(long id, @Nullable String seen, @Nullable String opinion, @Nullable Grade grade) {
        try {
            passTable.pass(id, seen, opinion, grade);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || !giveOpinion.isWanted(id)) {
                throw refusal;
            }
            giveOpinion.agree(id, seen, opinion);
        }
    }
}
