package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** A person at a review: holds the post whose step it is, and has not submitted the table. */
@ApplicationScoped
class Reviewer {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private CurrentCaller caller;

    /**
     * Hands the table to the reviewer.
     *
     * @param stages the stages at which this verb is possible
     * @throws Refusal NOT_FOUND, FORBIDDEN without a post for any of the stages or for one's own table, HASH_MISSING,
     *     CHANGED, CONFLICT when it is not the reviewer's turn
     */
    TargetTable take(long id, @Nullable String seen, Set<Stage> stages) {
        Post[] posts = stages.stream()
                .flatMap(stage -> stage.post().stream())
                .distinct()
                .toArray(Post[]::new);
        TargetTable table = desk.take(id, posts);
        Set<Stage> turns = EnumSet.noneOf(Stage.class);
        Arrays.stream(posts)
                .filter(post -> caller.get().holds(post, table.place()))
                .forEach(post -> stages.stream()
                        .filter(stage -> stage.post().filter(post::equals).isPresent())
                        .forEach(turns::add));
        for (Post post : posts) {
            caller.get().as(post, table.place()).ifPresent(actor -> decisions.refuseOwn(table, actor));
        }
        desk.unchanged(table, seen);
        decisions.standsAt(table, turns);
        return table;
    }

    /** The post that acts where the table stands. */
    static Post postAt(TargetTable table) {
        return table.stage().post().orElseThrow(() -> new IllegalStateException("nobody acts at " + table.stage()));
    }
}
