package org.jixiao.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** Looks at a card's indicators for what a person should look at in the file; nothing is changed by it. */
final class IndicatorChecks {

    private static final Pattern TIME = Pattern.compile("时|期限|日期|周期|工期|进度|延误|逾期|超期");
    private static final Pattern ENDS_OPEN = Pattern.compile(".*(?:[的和与及或、，,]|以及)");
    private static final Pattern BOTH = Pattern.compile("(.+)[和与及或](.{2,4})");
    private static final String WORD_FOR_PERCENT = "百分比";

    private final Findings findings;

    IndicatorChecks(Findings findings) {
        this.findings = findings;
    }

    void check(CardDraft card, ReadTable table) {
        List<TableContent.Indicator> indicators = table.content().indicators();
        Map<String, Integer> names = new HashMap<>();
        int percentWords = 0;
        CellPlace firstPercentWord = card.place();
        for (int i = 0; i < indicators.size(); i++) {
            TableContent.Indicator indicator = indicators.get(i);
            IndicatorDraft draft = card.indicators.get(i);
            checkName(indicator.name(), draft);
            TargetValue target = indicator.target();
            Cell cell = draft.cells.get(Field.TARGET);
            if (cell != null && target.reading() == Reading.GUESSED && target.unit() == null) {
                findings.hint(cell.place(), "card.value.guessed", String.valueOf(target.raw()));
            }
            if (cell != null && WORD_FOR_PERCENT.equals(target.unit()) && percentWords++ == 0) {
                firstPercentWord = cell.place();
            }
            checkActual(target, draft.cells.get(Field.ACTUAL));
            if (indicator.name() != null && !CardLevels.appliesToNothing(draft)) {
                names.merge(indicator.name(), 1, Integer::sum);
            }
        }
        if (percentWords > 0) {
            findings.hint(firstPercentWord, "card.unit.percentWord", String.valueOf(percentWords));
        }
        reportRepeated(card, indicators, names);
        checkTimes(card.indicators);
    }

    private void reportRepeated(CardDraft card, List<TableContent.Indicator> indicators, Map<String, Integer> names) {
        for (int i = 0; i < indicators.size(); i++) {
            String name = indicators.get(i).name();
            Integer count = name == null ? null : names.remove(name);
            if (name != null && count != null && count > 1) {
                findings.hint(card.indicators.get(i).place(), "card.name.repeated", name, String.valueOf(count));
            }
        }
    }

    private void checkName(@Nullable String name, IndicatorDraft draft) {
        if (name != null && isCut(name)) {
            findings.warn(draft.place(), "card.name.cut", name);
        }
    }

    /**
     * Whether a name ends in its middle: behind a word that leads on, inside a bracket or quotation, or with a second
     * member that only says the first one's beginning again.
     */
    static boolean isCut(String name) {
        if (name.length() > 200) {
            return false;
        }
        String plain = Blanks.plain(name);
        if (ENDS_OPEN.matcher(plain).matches()) {
            return true;
        }
        if (isOpen(name, "（(", "）)") || isOpen(name, "“", "”") || isOpen(name, "《", "》")) {
            return true;
        }
        var both = BOTH.matcher(plain);
        return both.matches() && both.group(1).contains(both.group(2) + "的");
    }

    private static boolean isOpen(String name, String opening, String closing) {
        int open = 0;
        for (int i = 0; i < name.length(); i++) {
            if (opening.indexOf(name.charAt(i)) >= 0) {
                open++;
            } else if (closing.indexOf(name.charAt(i)) >= 0) {
                open = Math.max(0, open - 1);
            }
        }
        return open > 0;
    }

    private void checkActual(TargetValue target, @Nullable Cell cell) {
        String raw = CardTexts.raw(cell);
        if (cell == null || raw == null || target.number() == null) {
            return;
        }
        TargetValue actual = TargetValueReading.of(raw);
        String expected = target.unit();
        String reached = actual.unit();
        if (actual.number() == null || expected == null || reached == null || expected.equals(reached)) {
            return;
        }
        boolean money = isMoney(expected) && isMoney(reached);
        if (money) {
            findings.hint(cell.place(), "card.actual.otherUnit", String.valueOf(target.raw()), raw);
        } else if (isMoney(expected) || isMoney(reached)) {
            findings.warn(cell.place(), "card.actual.incomparable", String.valueOf(target.raw()), raw);
        }
    }

    private static boolean isMoney(String unit) {
        return unit.equals("元") || unit.equals("万元") || unit.equals("亿元") || unit.equals("千元");
    }

    /** A label of times beside a name that speaks of none, above one that does, may be printed too early. */
    private void checkTimes(List<IndicatorDraft> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            IndicatorDraft row = indicators.get(i);
            boolean labelled = row.words.stream().anyMatch(word -> word.name().startsWith("时效"));
            if (!labelled || speaksOfTime(row)) {
                continue;
            }
            for (int below = i + 1;
                    below < indicators.size() && indicators.get(below).words.isEmpty();
                    below++) {
                if (speaksOfTime(indicators.get(below))) {
                    CardLevels.Word word = row.words.get(row.words.size() - 1);
                    findings.hint(word.cell().place(), "card.level2.early", word.name());
                    break;
                }
            }
        }
    }

    private static boolean speaksOfTime(IndicatorDraft row) {
        Cell name = row.cells.get(Field.INDICATOR_NAME);
        return name != null && TIME.matcher(name.text()).find();
    }
}
