package org.jixiao.target.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.form.application.Forms;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.application.VersionView;
import org.jspecify.annotations.Nullable;

/** Any two versions of a table side by side, chosen by the page's own address; the last two unless said otherwise. */
@Named
@RequestScoped
public class ComparedVersions {

    @Inject
    private ShowTables tables;

    @Inject
    private Forms forms;

    @Inject
    private PageTexts texts;

    private @Nullable String id;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable TableView table;
    private List<VersionView> versions = List.of();
    private List<ChangedCell> cells = new ArrayList<>();

    /** @throws Refusal NOT_FOUND when there is no such table for the caller, RULE when there is no such version */
    public void open() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        long tableId = Long.parseLong(id);
        TableView shown = tables.show(tableId);
        table = shown;
        versions = tables.versions(tableId);
        if (versions.size() > 1) {
            VersionView after = chosen("to", to, versions.size() - 1);
            VersionView before = chosen("from", from, Math.max(0, versions.indexOf(after) - 1));
            from = Integer.toString(before.number());
            to = Integer.toString(after.number());
            cells = ChangedCell.of(tables.changes(before, after), forms.get(shown.form()), texts);
        }
    }

    private VersionView chosen(String field, @Nullable String number, int otherwise) {
        if (number == null || number.isBlank()) {
            return versions.get(otherwise);
        }
        return versions.stream()
                .filter(version -> Integer.toString(version.number()).equals(number.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.rule(Reason.of("version.unknown", field, number)));
    }

    public String getProject() {
        String name = table == null ? null : table.content().project().name();
        return name == null ? texts.get("table.nameless") : name;
    }

    public List<VersionView> getVersions() {
        return versions;
    }

    public List<ChangedCell> getCells() {
        return cells;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
