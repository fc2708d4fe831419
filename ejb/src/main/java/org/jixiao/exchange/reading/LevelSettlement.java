package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.target.model.LevelOne;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/**
 * Where a first level was lost, its second level stands under the one before. The rest of the file shows where it belongs;
 * what is set so is reported.
 */
final class LevelSettlement {

    private final FormWords words;
    private final Map<String, Map<String, Integer>> seen = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    LevelSettlement(FormWords words) {
        this.words = words;
    }

    /** An indicator whose first level may have been lost. */
    private record Doubt(
            int table,
            int indicator,
            String second,
            @Nullable String inherited,
            CellPlace place) {}

    /** Looks at a project's indicators, which are the given table's in their order. */
    void note(int table, List<LedgerIndicator> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            LedgerIndicator draft = indicators.get(i);
            Piece first = draft.level1();
            Piece second = draft.level2();
            if (second == null) {
                continue;
            }
            if (draft.hasOwnLevel1() && first != null) {
                seen.computeIfAbsent(second.word(), word -> new HashMap<>()).merge(first.word(), 1, Integer::sum);
            } else {
                String inherited = first == null ? null : first.word();
                if (!fits(second.word(), inherited) || second.word().contains("满意度")) {
                    doubts.add(new Doubt(table, i, second.word(), inherited, second.place()));
                }
            }
        }
    }

    private boolean fits(String second, @Nullable String inherited) {
        Optional<LevelOne> level = LevelOne.of(inherited);
        return level.isPresent() && (!LevelWords.isSecond(second) || LevelWords.fit(level.get(), second));
    }

    /** Sets the first levels that were lost, when the whole file is read. */
    void settle(List<ReadTable> tables, Findings findings) {
        for (Doubt doubt : doubts) {
            Optional<String> usual = seen.getOrDefault(doubt.second, Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
            Optional<LevelOne> inherited = LevelOne.of(doubt.inherited);
            boolean unusual = usual.isPresent()
                    && inherited.isPresent()
                    && !LevelOne.of(usual.get()).equals(inherited);
            if (fits(doubt.second, doubt.inherited) && !unusual) {
                continue;
            }
            Optional<String> guess = usual.or(() -> words.isSecond(doubt.second)
                    ? LevelWords.firstOf(doubt.second).map(LevelWords::label)
                    : Optional.empty());
            if (guess.isPresent() && !guess.get().equals(doubt.inherited)) {
                findings.warn(doubt.place, "row.level1.guessed", guess.get(), doubt.second);
                tables.set(doubt.table, with(tables.get(doubt.table), doubt.indicator, guess.get()));
            }
        }
    }

    private static ReadTable with(ReadTable table, int at, String level1) {
        List<TableContent.Indicator> indicators =
                new ArrayList<>(table.content().indicators());
        TableContent.Indicator old = indicators.get(at);
        indicators.set(
                at,
                new TableContent.Indicator(
                        level1,
                        old.level2(),
                        old.name(),
                        old.code(),
                        old.scope(),
                        old.explanation(),
                        old.supplement(),
                        old.polarity(),
                        old.target(),
                        old.periodTarget(),
                        old.basis(),
                        old.weight()));
        return new ReadTable(
                table.content().withIndicators(indicators),
                table.evaluation(),
                table.unitCode(),
                table.unitName(),
                table.place(),
                table.indicatorPlaces());
    }
}
