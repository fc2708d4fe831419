package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Scope;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** Makes an indicator out of its pieces and tells what it lacks of what the form has a column for. */
final class IndicatorBuilding {

    private final Grid grid;
    private final FormWords words;
    private final Pieces pieces;
    private final Findings findings;
    private final boolean exact;
    private final Set<Piece> unknownLevels = Collections.newSetFromMap(new IdentityHashMap<>());

    IndicatorBuilding(Grid grid, FormWords words, Pieces pieces, Findings findings, boolean exact) {
        this.grid = grid;
        this.words = words;
        this.pieces = pieces;
        this.findings = findings;
        this.exact = exact;
    }

    TableContent.Indicator indicator(LedgerIndicator draft) {
        CellPlace place = draft.place();
        if (draft.level1() == null && grid.has(Field.LEVEL1)) {
            findings.warn(place, "row.level1.missing");
        }
        if (draft.level2() == null && grid.has(Field.LEVEL2)) {
            findings.warn(place, "row.level2.missing");
        }
        String name = draft.text(Field.INDICATOR_NAME, exact);
        if (name == null) {
            findings.warn(place, "row.indicator.nameless");
        }
        reportUnknown(draft);
        Piece period = draft.pieces().get(Field.PERIOD_TARGET);
        return new TableContent.Indicator(
                word(draft.level1()),
                word(draft.level2()),
                name,
                draft.text(Field.INDICATOR_CODE, exact),
                scope(draft.scope()),
                draft.text(Field.EXPLANATION, exact),
                draft.text(Field.SUPPLEMENT, exact),
                polarity(draft),
                target(draft),
                period == null ? null : TargetValueReading.of(period.raw()),
                draft.text(Field.BASIS, exact),
                weight(draft));
    }

    private static @Nullable IndicatorScope scope(@Nullable Scope scope) {
        return scope == null ? null : IndicatorScope.valueOf(scope.name());
    }

    private static @Nullable String word(@Nullable Piece piece) {
        return piece == null ? null : piece.word();
    }

    private void reportUnknown(LedgerIndicator draft) {
        Piece first = draft.level1();
        if (first != null && !words.isFirst(first.word()) && unknownLevels.add(first)) {
            findings.warn(first.place(), "row.level.unknown", first.word(), pieces.label(Field.LEVEL1));
        }
        Piece second = draft.level2();
        if (second != null && !words.isSecond(second.word()) && unknownLevels.add(second)) {
            findings.warn(second.place(), "row.level.unknown", second.word(), pieces.label(Field.LEVEL2));
        }
    }

    private @Nullable Polarity polarity(LedgerIndicator draft) {
        if (!grid.has(Field.POLARITY)) {
            return null;
        }
        Piece piece = draft.pieces().get(Field.POLARITY);
        if (piece == null) {
            findings.warn(draft.place(), "row.polarity.missing");
            return null;
        }
        Optional<Polarity> polarity = words.polarity(piece.word());
        if (polarity.isEmpty() && piece.word().startsWith("正向")) {
            polarity = Optional.of(Polarity.FORWARD);
        } else if (polarity.isEmpty() && piece.word().startsWith("反向")) {
            polarity = Optional.of(Polarity.REVERSE);
        }
        if (polarity.isEmpty()) {
            findings.warn(piece.place(), "row.polarity.unread", piece.raw());
        }
        return polarity.orElse(null);
    }

    private TargetValue target(LedgerIndicator draft) {
        Piece direction = draft.pieces().get(Field.DIRECTION);
        Piece value = draft.pieces().get(Field.TARGET);
        String raw = value == null ? null : value.raw();
        String unit = draft.text(Field.UNIT, exact);
        TargetValue target;
        if (!grid.has(Field.DIRECTION)) {
            target = grid.has(Field.UNIT) ? TargetValueReading.of(null, raw, unit) : TargetValueReading.of(raw);
        } else if (direction == null) {
            findings.warn(draft.place(), "row.direction.missing");
            target = TargetValueReading.of(null, raw, unit);
        } else {
            Optional<Comparator> comparator = words.comparator(direction.word());
            if (comparator.isEmpty()) {
                findings.warn(direction.place(), "row.direction.unread", direction.raw());
            }
            target = TargetValueReading.directed(comparator.orElse(null), raw, unit);
        }
        if (value == null) {
            findings.warn(draft.place(), "row.value.missing");
        } else if (target.number() == null && isNumeric(direction)) {
            findings.warn(value.place(), "row.value.words", value.raw());
        } else if (target.number() != null && target.unit() == null && grid.has(Field.UNIT)) {
            findings.warn(value.place(), draft.isDrifted() ? "unit.missing.drift" : "row.unit.missing", value.raw());
        }
        return target;
    }

    private boolean isNumeric(@Nullable Piece direction) {
        return direction != null
                && words.comparator(direction.word())
                        .filter(comparator -> comparator != Comparator.QUALITATIVE)
                        .filter(comparator -> comparator != Comparator.NOT_APPLICABLE)
                        .isPresent();
    }

    private @Nullable BigDecimal weight(LedgerIndicator draft) {
        Piece piece = draft.pieces().get(Field.WEIGHT);
        if (piece == null) {
            return null;
        }
        String plain = Blanks.plain(piece.word()).replaceFirst("[%分]$", "");
        if (!plain.matches("\\d{1,6}(?:\\.\\d{1,6})?")) {
            findings.warn(piece.place(), "row.weight.unread", piece.raw());
            return null;
        }
        return new BigDecimal(plain);
    }
}
