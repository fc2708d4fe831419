package org.jixiao.exchange.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.form.model.FormDefinition.MoneyUnit;

/** How a printed label is held against the form's: without blanks, asterisks, its colon and the unit of money in it. */
final class Label {

    private static final Pattern MONEY_UNIT = Pattern.compile("\\((?:单位:)?(万?元)\\)$");
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―─━－_=＝]+");
    private static final Pattern END = Pattern.compile(":+$");
    private static final int LONGEST = 60;

    private Label() {}

    /** The label's key; empty when the text is too long to be a label. */
    static String key(String text) {
        if (text.length() > LONGEST * 2) {
            return "";
        }
        String plain = Blanks.plain(text).replace("*", "");
        if (!plain.endsWith(")") && !plain.endsWith(":")) {
            return plain;
        }
        return END.matcher(
                        MONEY_UNIT.matcher(END.matcher(plain).replaceFirst("")).replaceFirst(""))
                .replaceFirst("");
    }

    /** What stands before the first colon; empty when nothing does, or too much for a label. */
    static String beforeColon(String text) {
        int colon = text.indexOf('：') < 0 ? text.indexOf(':') : text.indexOf('：');
        return colon <= 0 || colon > LONGEST ? "" : text.substring(0, colon);
    }

    /** The unit of money that the label ends with, if it does. */
    static Optional<MoneyUnit> moneyUnit(String text) {
        Matcher printed = MONEY_UNIT.matcher(text.length() > LONGEST * 2 ? "" : Blanks.plain(text));
        return printed.find() ? moneyUnitOf(printed.group(1)) : Optional.empty();
    }

    /** 元 or 万元. */
    static Optional<MoneyUnit> moneyUnitOf(String word) {
        for (MoneyUnit unit : MoneyUnit.values()) {
            if (unit.label().equals(word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Whether the text only says that nothing belongs here. */
    static boolean isDash(String text) {
        return DASHES.matcher(Blanks.without(text)).matches();
    }
}
