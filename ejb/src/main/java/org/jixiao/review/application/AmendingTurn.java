package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Amending;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;

/** Only whose turn it is amends a table in its review, and the table's steps tell that it was amended. */
@ApplicationScoped
public class AmendingTurn {

    @Inject
    private Desk desk;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    /** @throws Refusal FORBIDDEN for one's own table, CONFLICT when somebody else has claimed the step */
    public void about(@Observes Amending amending) {
        TargetTable table = desk.show(amending.tableId());
        Actor actor = rules.amend(rules.work(table));
        decisions.keep(table, Verb.AMEND, actor);
    }
}
