package org.jixiao.shared.application;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One use case while it runs: who was found entitled to it, and what it did. The chain makes the trail of it. */
public final class Act {

    private final String kind;
    private final List<Deed> deeds = new ArrayList<>();
    private @Nullable String account;
    private @Nullable String onBehalfOf;
    private @Nullable String post;
    private boolean nothingDone;
    private boolean handedOver;

    Act(String kind) {
        this.kind = kind;
    }

    /**
     * The caller was found entitled.
     *
     * @param login the account
     * @param heldPost the post that entitles; null where every account may do it
     */
    public void authorised(String login, @Nullable String heldPost) {
        authorised(login, null, heldPost);
    }

    /**
     * The caller was found entitled by the post of somebody who is away.
     *
     * @param login the account
     * @param represented the account of the one who is away; null when the post is the caller's own
     * @param heldPost the post that entitles; null where every account may do it
     */
    public void authorised(String login, @Nullable String represented, @Nullable String heldPost) {
        account = login;
        onBehalfOf = represented;
        post = heldPost;
    }

    /** What was done to a table or, with null, to the region as a whole. */
    public void did(Deed deed) {
        deeds.add(deed);
    }

    /** The use case found that there was nothing to do, so that there is nothing to write either. */
    public void didNothing() {
        nothingDone = true;
    }

    String kind() {
        return kind;
    }

    @Nullable
    String account() {
        return account;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    @Nullable
    String post() {
        return post;
    }

    /** What was done and is not in the trail yet. */
    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** The trail has what was done so far. */
    void handedOver() {
        handedOver = true;
        deeds.clear();
    }

    /** Whether the trail needs no more entry: it has them already, or there was nothing to do. */
    boolean needsNoEntry() {
        return (nothingDone || handedOver) && deeds.isEmpty();
    }

    /**
     * One thing done.
     *
     * @param region the region's key; null when it belongs to none
     * @param tableId the table; null when it is about none
     * @param document the number of the document under which it was done, or the file it came from; null when there is
     *     none
     * @param cells the cells it changed
     */
    public record Deed(
            @Nullable String region,
            @Nullable Long tableId,
            @Nullable String document,
            List<CellChange> cells) {

        public Deed {
            cells = List.copyOf(cells);
        }

        public static Deed toTable(String region, long tableId) {
            return new Deed(region, tableId, null, List.of());
        }
    }

    /**
     * One cell's change.
     *
     * @param path such as {@code indicators[3].target}
     * @param before what stood there; empty when nothing did
     * @param after what stands there now; empty when nothing does
     */
    public record CellChange(String path, String before, String after) {}
}
