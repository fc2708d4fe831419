package org.jixiao.exchange.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** The code and the name of a unit or department, which often stand in one cell. */
record UnitName(@Nullable String code, @Nullable String name) {

    private static final UnitName NONE = new UnitName(null, null);
    private static final Pattern CODE_AND_NAME = Pattern.compile(
            "(?:[\\[［【〔(（]([0-9A-Za-z]{2,30})[\\]］】〕)）]|([0-9]{3,30}(?![0-9A-Za-z年])|[0-9A-Z]{6,30}(?=\\p{IsHan}|$)))?(.*)",
            Pattern.DOTALL);

    static UnitName of(CardDraft card, CardTexts texts) {
        UnitName printed =
                new UnitName(texts.line(card.texts.get("unitCode"), ""), texts.line(card.texts.get("unitName"), ""));
        UnitName named = of(texts.line(card.value(Field.UNIT_NAME), ""));
        String code = texts.line(card.value(Field.UNIT_CODE), "");
        return new UnitName(first(code, named.code, printed.code), first(named.name, printed.name, null));
    }

    /** The department in charge. */
    static UnitName department(CardDraft card, CardTexts texts) {
        Cell cell = card.value(Field.DEPARTMENT_CODE);
        UnitName both = of(texts.line(cell, ""));
        UnitName named = of(texts.line(card.value(Field.DEPARTMENT_NAME), ""));
        return new UnitName(first(both.code, named.code, null), first(named.name, both.name, null));
    }

    static UnitName of(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        Matcher parts = CODE_AND_NAME.matcher(text);
        if (text.length() > 300 || !parts.matches()) {
            return new UnitName(null, text);
        }
        String code = parts.group(1) == null ? parts.group(2) : parts.group(1);
        String name = CardTexts.strip(parts.group(3));
        return new UnitName(code, name.isEmpty() ? null : name);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String two, @Nullable String three) {
        return one != null ? one : two != null ? two : three;
    }
}
