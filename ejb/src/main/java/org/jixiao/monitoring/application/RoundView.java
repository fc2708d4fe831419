package org.jixiao.monitoring.application;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.monitoring.model.Light;
import org.jixiao.monitoring.model.MonitoringRound;
import org.jixiao.monitoring.model.SheetBrief;
import org.jixiao.monitoring.model.SheetStep;
import org.jixiao.target.model.TableBrief;
import org.jspecify.annotations.Nullable;

/**
 * A round of monitoring as it is shown to somebody: of the tables that the person may see.
 *
 * @param of how many sheets it has
 * @param submitted how many of them the unit has handed in
 * @param noted how many are done
 * @param lights how many shine in each light
 * @param lightless how many have no light yet
 * @param waiting how many wait for the person
 */
public record RoundView(
        long id,
        String region,
        int year,
        int month,
        String label,
        LocalDate due,
        String openedBy,
        int of,
        long submitted,
        long noted,
        Map<Light, Long> lights,
        long lightless,
        long waiting) {

    static RoundView of(MonitoringRound round, List<Line> lines) {
        Map<Light, Long> lights = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            lights.put(
                    light,
                    lines.stream().filter(line -> line.sheet().light() == light).count());
        }
        return new RoundView(
                round.id(),
                round.region(),
                round.year(),
                round.month(),
                round.label(),
                round.due(),
                round.openedBy(),
                lines.size(),
                lines.stream()
                        .filter(line -> line.sheet().step() != SheetStep.FILLING)
                        .count(),
                lines.stream()
                        .filter(line -> line.sheet().step() == SheetStep.NOTED)
                        .count(),
                lights,
                lines.stream().filter(line -> line.sheet().light() == null).count(),
                lines.stream().filter(Line::waiting).count());
    }

    /**
     * A sheet of the round in a list.
     *
     * @param waiting whether it waits for the person
     */
    public record Line(SheetBrief sheet, TableBrief table, boolean waiting) {

        public @Nullable Light light() {
            return sheet.light();
        }
    }
}
