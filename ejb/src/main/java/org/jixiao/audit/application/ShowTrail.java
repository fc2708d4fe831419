package org.jixiao.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jixiao.audit.model.AuditEntry;
import org.jixiao.audit.persistence.AuditEntries;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Looking at the trail: an auditor within the own region, the audit administrator everywhere. */
@Stateless
public class ShowTrail {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    private AuditEntries entries;

    @Inject
    private CurrentCaller caller;

    /**
     * Entries, newest first.
     *
     * @param after the id where the page before ended; null for the first page
     * @throws Refusal FORBIDDEN when the caller is neither an auditor nor the audit administrator
     */
    public Page list(Wanted wanted, @Nullable Long after, int limit) {
        AuditEntries.Filter filter = new AuditEntries.Filter(
                regions(), wanted.table(), wanted.account(), wanted.kind(), wanted.from(), wanted.to());
        List<EntryView> found = entries.search(filter, after, limit + 1).stream()
                .map(ShowTrail::view)
                .toList();
        boolean more = found.size() > limit;
        List<EntryView> items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? items.get(items.size() - 1).id() : null);
    }

    private @Nullable Set<String> regions() {
        Caller person = caller.get();
        if (person.holds(Post.AUDIT_ADMINISTRATOR)) {
            return null;
        }
        if (!person.holds(Post.AUDITOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        return Set.copyOf(person.regions(post -> post == Post.AUDITOR));
    }

    private static EntryView view(AuditEntry entry) {
        return new EntryView(
                entry.id(),
                entry.madeAt(),
                entry.account(),
                entry.onBehalfOf(),
                entry.post(),
                entry.tableId(),
                entry.kind(),
                entry.document(),
                List.of(BINDING.fromJson(entry.cells(), CellChange[].class)));
    }

    /**
     * Which entries are wanted; null means any.
     *
     * @param from the first moment
     * @param to the moment before which
     */
    public record Wanted(
            @Nullable Long table,
            @Nullable String account,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** @param next where the next page begins; null when this is the last */
    public record Page(List<EntryView> items, @Nullable Long next) {}

    /** An entry as it is shown. */
    public record EntryView(
            long id,
            Instant at,
            String account,
            @Nullable String onBehalfOf,
            @Nullable String post,
            @Nullable Long table,
            String kind,
            @Nullable String document,
            List<CellChange> cells) {}
}
