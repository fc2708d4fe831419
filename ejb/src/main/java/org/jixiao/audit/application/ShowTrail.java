package org.jixiao.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import org.jixiao.audit.model.AuditEntry;
import org.jixiao.audit.persistence.AuditEntries;
import org.jixiao.shared.application.Act.CellChange;
import org.jspecify.annotations.Nullable;

/** Looking at the trail. Who may is asked by the caller of this, which knows posts. */
@Stateless
public class ShowTrail {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    private AuditEntries entries;

    /** @param after the id where the page before ended; null for the first page */
    public Page list(AuditEntries.Filter filter, @Nullable Long after, int limit) {
        List<EntryView> found = entries.search(filter, after, limit + 1).stream()
                .map(ShowTrail::view)
                .toList();
        boolean more = found.size() > limit;
        List<EntryView> items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? items.get(items.size() - 1).id() : null);
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
