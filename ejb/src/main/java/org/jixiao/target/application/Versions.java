package org.jixiao.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableVersion;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/** Where contents are kept as versions, found again by the hash of what a person saw, and compared. */
@ApplicationScoped
public class Versions {

    @Inject
    private TargetTables tables;

    @Inject
    private Event<ContentAsked> asked;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Keeps the table as it stands as its newest version, with all that the unit has written beside its content. A content
     * that an earlier version has is not stored twice.
     *
     * @param accountId who submitted or amended it
     */
    public void keep(TargetTable table, long accountId) {
        // Nothing is written past the trail: outside a use case this fails.
        acts.current();
        KeptContent now = now(table);
        String json = ContentJson.write(now.content());
        TableVersion earlier = table.version() <= 1
                ? null
                : tables.newestContent(table.id())
                        .filter(version -> json.equals(version.content()))
                        .orElse(null);
        String beside = ContentJson.writeCells(now.beside());
        tables.add(new TableVersion(table, accountId, clock.instant(), json, earlier, beside));
    }

    /** All that the unit has written in the table as it stands. */
    public KeptContent now(TargetTable table) {
        Map<String, String> beside = new LinkedHashMap<>();
        asked.fire(new ContentAsked(table.id(), table.stage(), beside));
        return new KeptContent(table.content(), beside);
    }

    /** The versions of a table, oldest first. */
    public List<VersionView> of(long tableId) {
        Map<Integer, TableContent> contents = new HashMap<>();
        List<VersionView> views = new ArrayList<>();
        for (TableVersion version : tables.versions(tableId)) {
            String json = version.content();
            Integer other = version.contentOf();
            TableContent content = json == null ? contents.get(other) : ContentJson.read(json);
            if (content == null) {
                throw new IllegalStateException("version " + version.number() + " of table " + tableId
                        + " refers to version " + other + ", which is not there");
            }
            contents.put(version.number(), content);
            KeptContent kept = new KeptContent(content, ContentJson.readCells(version.beside()));
            views.add(new VersionView(version.number(), version.keptAt(), version.hash(), kept));
        }
        return views;
    }

    /** The newest version that a person saw under the hash; empty when that content was never kept. */
    public Optional<VersionView> seen(long tableId, String hash) {
        List<VersionView> same = of(tableId).stream()
                .filter(version -> version.hash().equals(hash))
                .toList();
        return same.isEmpty() ? Optional.empty() : Optional.of(same.get(same.size() - 1));
    }

    /** What has changed in the table since a person saw it; nothing when what was seen was never kept. */
    public List<CellDifference> since(TargetTable table, String hash) {
        return seen(table.id(), hash)
                .map(version -> ContentComparison.of(version.kept(), now(table)))
                .orElse(List.of());
    }
}
