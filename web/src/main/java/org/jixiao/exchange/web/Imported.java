package org.jixiao.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jixiao.exchange.application.ImportDocument.Outcome;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.exchange.application.ImportDocument.TableOutcome;
import org.jixiao.exchange.application.ImportProgress;
import org.jixiao.exchange.application.ImportProgress.Progress;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.model.Finding;
import org.jspecify.annotations.Nullable;

/** What becomes of a document that is being taken over (接入结果), and has become of it. */
@Named
@ViewScoped
public class Imported implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 200;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportProgress progress;

    @Inject
    private CurrentCaller caller;

    @Inject
    private ShowUnits showUnits;

    private @Nullable String id;
    private int page;
    private transient ImportRuns.@Nullable Run run;
    private transient @Nullable Map<String, String> units;

    public void open() {
        run = id != null && id.matches("\\d{1,18}")
                ? runs.of(Long.parseLong(id), caller.get().accountId()).orElse(null)
                : null;
    }

    private Optional<ImportRuns.Run> run() {
        return Optional.ofNullable(run);
    }

    /** Whether anything is known of it; nothing is after a restart. */
    public boolean isKnown() {
        return run != null;
    }

    public boolean isRunning() {
        return run().filter(ImportRuns.Run::isRunning).isPresent();
    }

    public String getFileName() {
        return run().map(ImportRuns.Run::fileName).orElse("");
    }

    public @Nullable Integer getYear() {
        return run().map(ImportRuns.Run::year).orElse(null);
    }

    /** The year as it is written, without a separator of thousands. */
    public String getYearText() {
        return String.valueOf(getYear());
    }

    public List<Reason> getReasons() {
        return run().map(ImportRuns.Run::reasons).orElse(List.of());
    }

    public @Nullable Result getResult() {
        return run().map(ImportRuns.Run::result).orElse(null);
    }

    /** How far it is; nothing of nothing while the file is read. */
    public Progress getProgress() {
        return progress.of(caller.get().accountId()).orElse(new Progress(0, 0));
    }

    public List<TableOutcome> getTables() {
        List<TableOutcome> all = all();
        return all.subList(Math.min(page * PAGE, all.size()), Math.min((page + 1) * PAGE, all.size()));
    }

    private List<TableOutcome> all() {
        Result result = getResult();
        return result == null ? List.of() : result.tables();
    }

    /** Whether the tables are several units', so that each must be told its own. */
    public boolean isOfSeveralUnits() {
        return all().stream().map(TableOutcome::unit).distinct().limit(2).count() > 1;
    }

    /** A unit's name by its code. */
    public String unit(String code) {
        Map<String, String> known = units;
        if (known == null) {
            known = showUnits.units().stream()
                    .collect(Collectors.toMap(UnitView::code, UnitView::name, (one, same) -> one));
            units = known;
        }
        return known.getOrDefault(code, code);
    }

    /** How many tables had each outcome; those of which there are none are left out. */
    public List<Count> getCounts() {
        return Count.of(all());
    }

    /** The first ones of what was found. */
    public List<Finding> getFindings() {
        Result result = getResult();
        List<Finding> all = result == null ? List.of() : result.findings();
        return all.subList(0, Math.min(PAGE, all.size()));
    }

    public boolean isEarlier() {
        return page > 0;
    }

    public boolean isLater() {
        return (page + 1) * PAGE < all().size();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, 1_000_000));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    /** How many tables had an outcome. */
    public record Count(Outcome outcome, long tables) {

        static List<Count> of(List<TableOutcome> all) {
            return Arrays.stream(Outcome.values())
                    .map(outcome -> new Count(
                            outcome,
                            all.stream()
                                    .filter(table -> table.outcome() == outcome)
                                    .count()))
                    .filter(count -> count.tables() > 0)
                    .toList();
        }
    }
}
