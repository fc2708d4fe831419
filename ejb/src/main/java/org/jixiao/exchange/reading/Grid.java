package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Scope;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jspecify.annotations.Nullable;

/** The columns that a sheet prints side by side; those that are packed into one cell are one. */
final class Grid {

    private static final Pattern MONEY_UNIT = Pattern.compile("\\((?:单位:)?万?元\\)$");
    private static final Pattern ORNAMENT = Pattern.compile("^[*#]+|[:*]+$");

    private final FormDefinition form;
    private final Sheet sheet;
    private final List<Column> columns = new ArrayList<>();
    private final @Nullable Column packed;
    private final Set<String> labels = new LinkedHashSet<>();

    Grid(FormDefinition form, Sheet sheet) {
        this.form = form;
        this.sheet = sheet;
        Column one = null;
        for (Column column : sheet.columns()) {
            if (sheet.packing() == null || column.field().isOfProject()) {
                columns.add(column);
            } else if (one == null) {
                one = packed(column);
                columns.add(one);
            }
        }
        packed = one;
        columns.forEach(column -> labels.add(key(column.label())));
        sheet.columns().stream()
                .map(Column::group)
                .filter(group -> group != null)
                .forEach(group -> labels.add(key(group)));
    }

    private static Column packed(Column first) {
        String label = first.group() == null ? first.label() : first.group();
        return new Column(Field.EXPLANATION, label, first.group(), null, null, null, null, first.width(), 1);
    }

    FormDefinition form() {
        return form;
    }

    Sheet sheet() {
        return sheet;
    }

    /** The columns from left to right. */
    List<Column> columns() {
        return columns;
    }

    /** The column that holds all indicators of a project; null where each has a row of its own. */
    @Nullable
    Column packed() {
        return packed;
    }

    /** Whether the column is said once per project, as are indicators that are packed into one cell. */
    boolean isOfProject(Column column) {
        return column.field().isOfProject() || column == packed;
    }

    Optional<Column> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    boolean has(Field field) {
        return column(field).isPresent();
    }

    boolean hasScopes() {
        return columns.stream().anyMatch(column -> column.scope() != null);
    }

    /** The columns that an indicator of the scope may fill. */
    List<Column> columns(Scope scope) {
        return columns.stream()
                .filter(column -> column.scope() == null || column.scope() == scope)
                .toList();
    }

    boolean isLabel(String text) {
        return labels.contains(key(text));
    }

    /** A label without blanks, ornament and money unit, to be held against another. */
    static String key(String label) {
        if (label.length() > 100) {
            return label;
        }
        String plain = ORNAMENT.matcher(Blanks.plain(label)).replaceAll("");
        return plain.endsWith(")") ? MONEY_UNIT.matcher(plain).replaceFirst("") : plain;
    }
}
