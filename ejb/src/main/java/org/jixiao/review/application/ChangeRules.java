package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Verb;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/** What the caller may do with a target that is approved, or with an adjustment of one. */
@ApplicationScoped
class ChangeRules {

    @Inject
    private CurrentCaller caller;

    @Inject
    private TargetTables tables;

    Set<Verb> verbs(TargetTable table) {
        Caller person = caller.get();
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        boolean unit = person.holds(Post.SUBMITTER, table.place());
        boolean bureau = person.holds(Post.BUSINESS_DIVISION, table.place())
                || person.holds(Post.PERFORMANCE_DIVISION, table.place());
        if (bureau && table.stage() == Stage.APPROVED) {
            verbs.add(Verb.STOP);
        }
        if (bureau && table.stage() == Stage.STOPPED && !table.isAdjustment()) {
            verbs.add(Verb.RESUME);
        }
        if (unit && table.stage() == Stage.APPROVED && !tables.hasOpenAdjustment(table.id())) {
            verbs.add(Verb.ADJUST);
        }
        if (unit && table.stage() == Stage.DRAFT && table.isAdjustment()) {
            verbs.add(Verb.DISCARD);
        }
        return verbs;
    }
}
