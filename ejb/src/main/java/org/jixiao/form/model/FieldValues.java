package org.jixiao.form.model;

import java.math.BigDecimal;
import org.jixiao.form.model.FormDefinition.Column;
import org.jspecify.annotations.Nullable;

/** What one table says in the places of a form. */
public interface FieldValues {

    /** What it says of the project, where {@link FormDefinition.Field#isOfProject()}; {@link Value#EMPTY} when nothing. */
    Value project(Column column);

    /** How many indicators it has. */
    int indicators();

    /** What it says of an indicator; {@link Value#EMPTY} when nothing. */
    Value indicator(Column column, int index);

    /** What is filled in for a name that stands between braces, such as {@code unitName}; empty when it is not known. */
    String filledIn(String name);

    /** A text of the form with everything filled in. */
    default String fill(String text) {
        return Braces.fill(text, this::filledIn);
    }

    /**
     * What stands in a cell.
     *
     * @param text as it is printed
     * @param number the number that the text shows, so that a workbook can count with it; null when it is no number
     * @param path where it stands in the content, such as {@code indicators[3].target}; empty when it is no single thing
     */
    record Value(String text, @Nullable BigDecimal number, String path) {

        /** Nothing, and no place for it. */
        public static final Value EMPTY = new Value("", null, "");

        /** A text, or an empty cell for null. */
        public static Value of(@Nullable String text, String path) {
            return new Value(text == null ? "" : text, null, path);
        }

        /** A number, printed with all its decimals, or an empty cell for null. */
        public static Value of(@Nullable BigDecimal number, String path) {
            return new Value(number == null ? "" : number.toPlainString(), number, path);
        }
    }
}
