package org.jixiao.target.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jixiao.shared.web.Paging;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.ShowTables.Page;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** The tables that a person may see, filtered and paged by the page's own address. */
@Named
@RequestScoped
public class TableList {

    private static final int LINES = 50;

    @Inject
    private ShowTables tables;

    private @Nullable String year;
    private @Nullable String stage;
    private @Nullable String kind;
    private @Nullable String text;
    private @Nullable String after;
    private @Nullable String trail;
    private @Nullable Page page;
    private long count;

    public void open() {
        TargetTables.Filter filter = new TargetTables.Filter(null, number(year), null, stages(), text).of(chosen());
        Long begin = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        page = tables.list(filter, begin, LINES);
        count = tables.count(filter);
    }

    public List<TableView.Summary> getItems() {
        return page == null ? List.of() : page.items();
    }

    public long getCount() {
        return count;
    }

    public List<Integer> getYears() {
        return tables.years();
    }

    /** The year whose tables can be taken along as a document: the one asked for, or the newest. */
    public @Nullable Integer getDocumentYear() {
        List<Integer> years = tables.years();
        Integer asked = number(year);
        return asked != null && years.contains(asked) ? asked : years.isEmpty() ? null : years.get(0);
    }

    public List<Stage> getStages() {
        return Arrays.asList(Stage.values());
    }

    /** The kinds to choose from, where there are department sheets at all. */
    public List<TableKind> getKinds() {
        boolean departments = kind != null || tables.count(TargetTables.Filter.ALL.of(TableKind.DEPARTMENT)) > 0;
        return departments ? List.of(TableKind.values()) : List.of();
    }

    public boolean isFiltered() {
        return year != null || stage != null || kind != null || text != null;
    }

    public String getNext() {
        Long next = page == null ? null : page.next();
        return paging().next(trail, after, next == null ? null : next.toString());
    }

    public String getPrevious() {
        return paging().previous(trail, after);
    }

    private Paging paging() {
        return new Paging("/target/tables.xhtml")
                .with("year", year)
                .with("stage", stage)
                .with("kind", kind)
                .with("q", text);
    }

    private Set<Stage> stages() {
        return Arrays.stream(Stage.values())
                .filter(known -> Objects.equals(known.name(), stage))
                .findFirst()
                .<Set<Stage>>map(EnumSet::of)
                .orElse(Set.of());
    }

    private @Nullable TableKind chosen() {
        return Arrays.stream(TableKind.values())
                .filter(known -> Objects.equals(known.name(), kind))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = orNull(year);
    }

    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = orNull(stage);
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = orNull(kind);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = orNull(text);
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = orNull(after);
    }

    public @Nullable String getTrail() {
        return trail;
    }

    public void setTrail(@Nullable String trail) {
        this.trail = trail;
    }
}
