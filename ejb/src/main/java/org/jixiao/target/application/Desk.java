package org.jixiao.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Represented;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.ChangedMeanwhile;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The desk at which a table is handed out: only to somebody who may see it, and for a change only to somebody whose
 * post it is. The questions are asked in the order of the contract, so that no answer tells what an earlier one hides.
 */
@ApplicationScoped
public class Desk {

    @Inject
    private CurrentCaller caller;

    @Inject
    private TargetTables tables;

    @Inject
    private Versions versions;

    @Inject
    private Acts acts;

    /**
     * A table to look at.
     *
     * @throws Refusal NOT_FOUND when there is none or the caller may not see it
     */
    public TargetTable show(long id) {
        return tables.find(id).filter(table -> caller.get().sees(table.place())).orElseThrow(Refusal::notFound);
    }

    /**
     * A table to change, locked until the transaction ends.
     *
     * @param posts the posts of which the caller must hold one for the table's place
     * @throws Refusal NOT_FOUND when there is none or the caller may not see it, FORBIDDEN without such a post
     */
    public TargetTable take(long id, Post... posts) {
        return handOut(tables.findForChange(id).orElse(null), posts);
    }

    /**
     * The same for a table that is locked already; null where there is none.
     *
     * @throws Refusal as before
     */
    public TargetTable handOut(@Nullable TargetTable locked, Post... posts) {
        if (locked == null || !caller.get().sees(locked.place())) {
            throw Refusal.notFound();
        }
        authorise(locked.place(), posts);
        return locked;
    }

    /**
     * Work on a place where there is no table yet.
     *
     * @throws Refusal FORBIDDEN when the caller holds none of the posts for it
     */
    public void authorise(Place place, Post... posts) {
        Caller person = caller.get();
        entitle(Arrays.stream(posts).flatMap(post -> person.as(post, place).stream()));
    }

    /**
     * Work on a whole region.
     *
     * @throws Refusal FORBIDDEN when the caller holds none of the posts there
     */
    public void authorise(String region, Post... posts) {
        Caller person = caller.get();
        entitle(Arrays.stream(posts).flatMap(post -> person.as(post, region).stream()));
    }

    /**
     * The content must be what the person saw.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal HASH_MISSING without one, CHANGED, with the difference, when it is another
     */
    public void unchanged(TargetTable table, @Nullable String seen) {
        if (seen == null || seen.isBlank()) {
            throw new Refusal(Refusal.Kind.HASH_MISSING, Reason.of("table.hash.missing"));
        }
        if (!seen.equals(table.hash())) {
            throw new ChangedMeanwhile(
                    Reason.of("table.changed", "hash", table.hash()), table.hash(), versions.since(table, seen));
        }
    }

    private void entitle(Stream<Actor> possible) {
        Actor actor = possible.findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
        Represented behind = actor.behind();
        acts.current()
                .authorised(
                        actor.login(),
                        behind == null ? null : behind.login(),
                        actor.post().name());
    }
}
