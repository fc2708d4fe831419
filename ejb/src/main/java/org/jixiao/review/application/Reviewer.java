package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.InboxItem;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** A person at a step: holds the post whose turn it is and, at a review, has not submitted the table. */
@ApplicationScoped
class Reviewer {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private StepRules rules;

    @Inject
    private CurrentCaller caller;

    /**
     * Hands the table to the reviewer for a decision on what was seen.
     *
     * @param stages the stages at which this verb is possible
     * @throws Refusal NOT_FOUND, FORBIDDEN without a post for any of the stages or for one's own table, HASH_MISSING,
     *     CHANGED, CONFLICT when it is not the reviewer's turn
     */
    StepWork take(long id, @Nullable String seen, Set<Stage> stages) {
        return take(id, stages, table -> desk.unchanged(table, seen));
    }

    /** The same for what decides nothing: the hash may be missing, but not be another. */
    StepWork takeLoosely(long id, @Nullable String seen, Set<Stage> stages) {
        return take(id, stages, table -> unchangedIfSaid(table, seen));
    }

    /** What a person says to have seen must be what is there. */
    void unchangedIfSaid(TargetTable table, @Nullable String seen) {
        if (seen != null && !seen.isBlank()) {
            desk.unchanged(table, seen);
        }
    }

    private StepWork take(long id, Set<Stage> stages, Consumer<TargetTable> unchanged) {
        Post[] posts = posts(stages);
        TargetTable table = desk.take(id, posts);
        refuseOutOfTurn(table, posts, stages, unchanged);
        return rules.work(table);
    }

    /** The same for a table that is locked already, of which is known what waits there. */
    StepWork take(@Nullable TargetTable locked, List<InboxItem> waiting, @Nullable String seen, Set<Stage> stages) {
        Post[] posts = posts(stages);
        TargetTable table = desk.handOut(locked, posts);
        refuseOutOfTurn(table, posts, stages, each -> desk.unchanged(each, seen));
        return StepWork.of(table, waiting);
    }

    private static Post[] posts(Set<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.post().stream())
                .distinct()
                .toArray(Post[]::new);
    }

    private void refuseOutOfTurn(TargetTable table, Post[] posts, Set<Stage> stages, Consumer<TargetTable> unchanged) {
        Set<Stage> turns = EnumSet.noneOf(Stage.class);
        Arrays.stream(posts)
                .filter(post -> caller.get().holds(post, table.place()))
                .forEach(post -> stages.stream()
                        .filter(stage -> stage.post().filter(post::equals).isPresent())
                        .forEach(turns::add));
        if (!table.stage().isUnitsWork()) {
            for (Post post : posts) {
                caller.get().as(post, table.place()).ifPresent(actor -> decisions.refuseOwn(table, actor));
            }
        }
        unchanged.accept(table);
        decisions.standsAt(table, turns);
    }
}
