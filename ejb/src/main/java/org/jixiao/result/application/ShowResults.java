package org.jixiao.result.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.result.model.RegionResult;
import org.jixiao.result.model.TableResult;
import org.jixiao.result.persistence.Results;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Looking at what a year came to (结果总览): figures by department and unit, and the tables behind each. */
@Stateless
public class ShowResults {

    @Inject
    private Results results;

    @Inject
    private CurrentCaller caller;

    /**
     * The figures of the tables that the caller may see, beside those of the year before.
     *
     * @param region the region's key; null when the caller works in one only
     * @throws Refusal FORBIDDEN when the caller has no tables there, MALFORMED when it is not said which of several
     */
    public RegionResult of(@Nullable String region, int year) {
        String meant = region(region);
        Caller person = caller.get();
        return RegionResult.of(
                meant, year, results.tallies(person, meant, year), results.tallies(person, meant, year - 1));
    }

    /**
     * A page of the tables behind a figure.
     *
     * @param filter its region is one in which the caller has tables
     * @param after where the page before ended; null for the first
     */
    public Page tables(Results.Filter filter, @Nullable Long after, int limit) {
        region(filter.region());
        List<TableResult> found = results.tables(caller.get(), filter, after == null ? 0 : after, limit + 1);
        boolean more = found.size() > limit;
        List<TableResult> items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? items.get(items.size() - 1).id() : null);
    }

    /** The region that the caller means, as said before. */
    public String region(@Nullable String wanted) {
        List<String> regions = caller.get().regions(ShowResults::worksWithTables);
        if (regions.isEmpty() || wanted != null && !wanted.isBlank() && !regions.contains(wanted.strip())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        if (wanted != null && !wanted.isBlank()) {
            return wanted.strip();
        }
        if (regions.size() > 1) {
            throw Refusal.malformed("region.unknown", "region", "");
        }
        return regions.get(0);
    }

    private static boolean worksWithTables(Post post) {
        return post.reach() != Post.Reach.NO_TABLES;
    }

    /**
     * A page of tables.
     *
     * @param next where the next page begins; null when this is the last
     */
    public record Page(List<TableResult> items, @Nullable Long next) {}
}
