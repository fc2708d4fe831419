package org.jixiao.target.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.application.Regions;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jspecify.annotations.Nullable;

/** A table in the form of another region, beside what that form has no place for. */
@Named
@RequestScoped
public class CarriedTable {

    @Inject
    private ShowTables tables;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private PageTexts texts;

    private @Nullable Long id;
    private @Nullable String form;
    private @Nullable TableView table;
    private List<Remark> remarks = List.of();
    private @Nullable Sheet sheet;

    /** @throws Refusal NOT_FOUND when there is no such table for the caller, MALFORMED when there is no such form */
    public void open() {
        if (id == null) {
            throw Refusal.notFound();
        }
        ShowTables.Carried carried = tables.carried(id, form);
        TableView own = carried.own();
        table = own;
        form = carried.table().form();
        FormDefinition ownForm = forms.get(own.form());
        remarks = carried.findings().stream()
                .map(finding -> Remark.of(finding, ownForm, texts))
                .toList();
        sheet = Sheet.of(
                carried.table(), forms.get(form), regions.get(own.region()).bureau(), null, List.of());
    }

    /** The forms that there are. */
    public List<FormDefinition> getForms() {
        return forms.all();
    }

    public @Nullable TableView getTable() {
        return table;
    }

    public @Nullable Sheet getSheet() {
        return sheet;
    }

    public List<Remark> getRemarks() {
        return remarks;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form;
    }
}
