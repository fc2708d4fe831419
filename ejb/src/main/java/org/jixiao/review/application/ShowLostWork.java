package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.LostWork;
import org.jixiao.review.model.LostWorkKind;
import org.jixiao.review.persistence.LostWorks;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Looking at the work that the last check found lost: the system administrator at all of it, the performance division and
 * the auditors at what belongs to their region.
 */
@Stateless
public class ShowLostWork {

    private static final Set<Post> OF_REGION = Set.of(Post.PERFORMANCE_DIVISION, Post.AUDITOR);

    @Inject
    private LostWorks lostWorks;

    @Inject
    private CurrentCaller caller;

    /**
     * What was found, the newest first.
     *
     * @param after the id where the page before ended; null for the first page
     * @throws Refusal FORBIDDEN when the caller holds none of the posts that look after it
     */
    public Page page(@Nullable Long after, int limit) {
        List<LostView> found = lostWorks.page(regions(), after, limit + 1).stream()
                .map(ShowLostWork::view)
                .toList();
        boolean more = found.size() > limit;
        List<LostView> items = more ? found.subList(0, limit) : found;
        return new Page(
                lostWorks.lastCheck().checkedAt(),
                items,
                more ? items.get(items.size() - 1).id() : null);
    }

    private @Nullable Set<String> regions() {
        Caller person = caller.get();
        if (person.holds(Post.SYSTEM_ADMINISTRATOR)) {
            return null;
        }
        Set<String> regions = Set.copyOf(person.regions(OF_REGION::contains));
        if (regions.isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        return regions;
    }

    private static LostView view(LostWork lost) {
        return new LostView(
                lost.id(), lost.kind(), lost.reference(), lost.process(), lost.tableId(), lost.region(), lost.since());
    }

    /**
     * A page of what was found.
     *
     * @param checkedAt when it was last checked; null when it never was
     * @param next where the next page begins; null when this is the last
     */
    public record Page(
            @Nullable Instant checkedAt,
            List<LostView> items,
            @Nullable Long next) {}

    /**
     * Something that is lost.
     *
     * @param reference what, among all of its kind
     * @param process the key of the diagram; null when there is none
     * @param table the id of the table; null when it belongs to none
     * @param since when it was found first
     */
    public record LostView(
            long id,
            LostWorkKind kind,
            String reference,
            @Nullable String process,
            @Nullable Long table,
            @Nullable String region,
            Instant since) {}
}
