package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.target.model.Decimals;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a card; what is none is reported with its text. */
final class CardNumbers {

    private static final Pattern NUMBER = Pattern.compile("([-+]?\\d{1,9}(?:\\.\\d{1,6})?)[%分]?");

    private final MoneyUnit unit;
    private final Findings findings;

    /** @param unit the unit of amounts that name none themselves */
    CardNumbers(MoneyUnit unit, Findings findings) {
        this.unit = unit;
        this.findings = findings;
    }

    /** An amount in 元; null when the cell is empty or no amount. */
    @Nullable
    BigDecimal money(@Nullable Cell cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        if (!CellLook.isAmount(cell.text())) {
            findings.warn(cell.place(), "row.money.unread", CardTexts.strip(cell.text()));
            return null;
        }
        return Amounts.yuan(cell.text(), unit);
    }

    /** Points or a percentage; null when the cell is empty, a dash, or no number. */
    @Nullable
    BigDecimal number(@Nullable Cell cell, String label) {
        if (cell == null || cell.isEmpty() || Label.isDash(cell.text())) {
            return null;
        }
        String plain = Blanks.plain(cell.text());
        Matcher number = NUMBER.matcher(plain.length() > 20 ? "" : plain);
        if (!number.matches()) {
            findings.warn(cell.place(), "card.number.unread", label, CardTexts.strip(cell.text()));
            return null;
        }
        return Decimals.normal(new BigDecimal(number.group(1)));
    }
}
