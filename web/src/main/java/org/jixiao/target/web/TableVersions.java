package org.jixiao.target.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.VersionView;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/** The versions of the table on the screen, newest first, each with what it changed. */
@Named
@RequestScoped
public class TableVersions {

    @Inject
    private ShownTable shown;

    @Inject
    private ShowTables tables;

    @Inject
    private PageTexts texts;

    private @Nullable List<Line> lines;

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = read();
            lines = known;
        }
        return known;
    }

    private List<Line> read() {
        List<Line> read = new ArrayList<>();
        VersionView before = null;
        for (VersionView version : tables.versions(shown.number())) {
            List<ChangedCell> changes = before == null ? List.of() : shown.inWords(tables.changes(before, version));
            read.add(0, line(version, before == null, changes));
            before = version;
        }
        return read;
    }

    private Line line(VersionView version, boolean first, List<ChangedCell> changes) {
        return new Line(
                version.number(),
                version.keptAt(),
                size(version.content()),
                first,
                version.hash().equals(shown.getView().hash()),
                changes);
    }

    private String size(TableContent content) {
        DepartmentGoals department = content.department();
        return department == null
                ? texts.of(
                        "versions.size",
                        content.indicators().size(),
                        MoneyOnScreen.grouped(content.total(), shown.form().moneyUnit()),
                        shown.form().moneyUnit().label())
                : texts.of("versions.sizeOfDepartment", department.items().size());
    }

    /**
     * A version.
     *
     * @param size how much is in it, in words
     * @param first whether there is none before it
     * @param shown whether it is what the screen shows
     */
    public record Line(int number, Instant at, String size, boolean first, boolean shown, List<ChangedCell> changes) {}
}
