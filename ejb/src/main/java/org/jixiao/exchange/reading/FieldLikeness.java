package org.jixiao.exchange.reading;

import java.util.regex.Pattern;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/**
 * How unlike a field a cell's text is: 0 for what stands there usually, {@link #IMPOSSIBLE} for what cannot.
 *
 * <p>The figures are weighed against the cost of a drift in {@link RowAlignment}: below it a cell is rather taken for an
 * unusual one in its own column, above it rather for a usual one that has drifted.
 */
final class FieldLikeness {

    static final int IMPOSSIBLE = 14;
    private static final int OTHER_WORD = 11;
    private static final int OTHER_LEVEL = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.\\d{1,6})?[%分]?");
    private static final Pattern UNIT = Pattern.compile("[\\p{IsHan}%‰℃㎡²³A-Za-z/、．.·,()]{1,12}");

    private final FormWords words;
    private final @Nullable Column packed;

    FieldLikeness(FormDefinition form) {
        this(form, null);
    }

    /** @param packed the column whose cells hold many indicators; null when there is none */
    FieldLikeness(FormDefinition form, @Nullable Column packed) {
        words = new FormWords(form);
        this.packed = packed;
    }

    FormWords words() {
        return words;
    }

    int unlike(Column column, CellLook cell) {
        if (column == packed) {
            return looksPacked(cell) ? 0 : 6;
        }
        int unlike = unlike(column.field(), cell);
        return packed != null && looksPacked(cell) ? Math.max(unlike, OTHER_WORD) : unlike;
    }

    private boolean looksPacked(CellLook cell) {
        return cell.length() >= 10 && words.beginsWithLevel(cell.plain());
    }

    private int unlike(Field field, CellLook cell) {
        return switch (field) {
            case SEQUENCE -> cell.isCount() ? 0 : IMPOSSIBLE;
            case PROJECT_CODE, INDICATOR_CODE -> cell.isCode(6) ? 0 : cell.isCode(2) ? 4 : OTHER_WORD;
            case UNIT_CODE, DEPARTMENT_CODE -> code(cell);
            case MONEY, PROJECT_AMOUNT -> money(cell);
            case PLAN, EXECUTION_RATE, WEIGHT, SCORE, EXECUTION_POINTS, EXECUTION_SCORE, TOTAL_POINTS, TOTAL_SCORE ->
                number(cell);
            case UNIT_NAME, DEPARTMENT_NAME, PROJECT_NAME, PROJECT_TYPE -> name(cell, 60);
            case INDICATOR_NAME -> name(cell, 40);
            case OVERALL_GOAL, PERIOD_GOAL, ANNUAL_GOAL, PURPOSE, ACHIEVEMENT -> text(cell, 5);
            case EXPLANATION, SUPPLEMENT, BASIS, REASON -> text(cell, 2);
            case LEVEL1 -> level1(cell);
            case LEVEL2 -> level2(cell);
            case POLARITY -> polarity(cell);
            case DIRECTION -> direction(cell);
            case TARGET, PERIOD_TARGET, ACTUAL -> value(cell);
            case UNIT -> unit(cell);
        };
    }

    private static int code(CellLook cell) {
        if (cell.isCode(2)) {
            return 0;
        }
        return cell.hasDigit() && !cell.isAmount() && cell.length() < 60 ? 3 : OTHER_WORD;
    }

    private static int money(CellLook cell) {
        if (cell.isAmount()) {
            return 0;
        }
        return cell.isDashes() ? 1 : cell.hasDigit() && cell.length() < 16 ? 7 : IMPOSSIBLE;
    }

    private static int number(CellLook cell) {
        return cell.length() < 16 && NUMBER.matcher(cell.plain()).matches() ? 0 : cell.isDashes() ? 1 : OTHER_WORD;
    }

    /** A name does not end like a sentence; where a row has drifted, this tells it from a goal. */
    private int name(CellLook cell, int longest) {
        int known = known(cell);
        if (known > 0) {
            return known;
        }
        if (cell.isAmount()) {
            return 8;
        }
        int unlike = cell.isSentence() ? 4 : 0;
        return cell.length() > longest ? Math.max(unlike, 3) : unlike;
    }

    private int text(CellLook cell, int shortest) {
        int known = known(cell);
        if (known > 0) {
            return known;
        }
        return cell.isAmount() ? 7 : cell.length() < shortest ? 1 : 0;
    }

    private int level1(CellLook cell) {
        if (words.isFirst(cell.word())) {
            return words.isOwnFirst(cell.word()) ? 0 : OTHER_LEVEL;
        }
        return words.beginsFirst(cell.word()) ? 2 : noLevel(cell);
    }

    private int level2(CellLook cell) {
        if (words.isSecond(cell.word())) {
            return words.isOwnSecond(cell.word()) ? 0 : OTHER_LEVEL;
        }
        return words.beginsSecond(cell.word()) ? 2 : noLevel(cell);
    }

    private int noLevel(CellLook cell) {
        if (cell.isAmount() || cell.length() > 16 || known(cell) > 0) {
            return OTHER_WORD;
        }
        return cell.word().contains("指标") && cell.word().length() > 2 ? 2 : 7;
    }

    private int polarity(CellLook cell) {
        return words.polarity(cell.word()).isPresent() ? 0 : words.beginsPolarity(cell.word()) ? 1 : OTHER_WORD;
    }

    private int direction(CellLook cell) {
        if (words.comparator(cell.word()).isPresent()) {
            return 0;
        }
        return words.beginsDirection(cell.word()) ? 1 : cell.length() <= 4 && !cell.hasDigit() ? 6 : OTHER_WORD;
    }

    private int value(CellLook cell) {
        int known = known(cell);
        if (known > 0) {
            return known;
        }
        if (cell.hasDigit()) {
            return cell.length() <= 16 ? 0 : 1;
        }
        return cell.length() <= 12 ? 1 : cell.isSentence() ? 4 : 3;
    }

    private int unit(CellLook cell) {
        int known = known(cell);
        if (known > 0) {
            return known;
        }
        if (cell.isAmount()) {
            return OTHER_WORD;
        }
        return cell.length() <= 12 && UNIT.matcher(cell.plain()).matches() ? cell.length() <= 6 ? 0 : 2 : 7;
    }

    private int known(CellLook cell) {
        int known = cell.known();
        if (known < 0) {
            known = weighKnown(cell);
            cell.know(known);
        }
        return known;
    }

    /** Words that stand in a column of their own are strange in any other. */
    private int weighKnown(CellLook cell) {
        if (cell.length() > 24) {
            return 0;
        }
        String word = cell.word();
        if (words.isUnmistakable(word) || words.isWholePolarity(word)) {
            return OTHER_WORD;
        }
        if (words.isDirection(word)) {
            return 8;
        }
        // A level that a page break cut.
        return word.length() > 2 && (words.beginsFirst(word) || words.beginsSecond(word)) ? 3 : 0;
    }
}
