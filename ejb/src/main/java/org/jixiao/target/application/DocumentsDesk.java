package org.jixiao.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/** Where basis documents are handed in: by whoever's step it is. */
@ApplicationScoped
class DocumentsDesk {

    private static final Post[] WORKING = Arrays.stream(Stage.values())
            .flatMap(stage -> stage.post().stream())
            .distinct()
            .toArray(Post[]::new);

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    /** @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT when it is somebody else's step */
    TargetTable take(long tableId) {
        TargetTable table = desk.take(tableId, WORKING);
        Post post = table.stage()
                .post()
                .filter(held -> working(table, held).isPresent())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        Reason.of(
                                "table.wrongStage",
                                "stage",
                                "@stage." + table.stage().name())));
        desk.authorise(table.place(), post);
        return table;
    }

    /** Who works on the table now. */
    Actor actor(TargetTable table) {
        return working(table).orElseThrow(() -> new IllegalStateException("nobody was handed table " + table.id()));
    }

    /** Who works on the table now, if the caller does. */
    Optional<Actor> working(TargetTable table) {
        return table.stage().post().flatMap(post -> working(table, post));
    }

    private Optional<Actor> working(TargetTable table, Post post) {
        return caller.get().as(post, table.place());
    }
}
